// Starts the portal. While the program is on its way, it asks for the data that every page needs, and if the
// program cannot start it says why, in words that help.
(function () {
  "use strict";
  var script = document.currentScript;

  // The page for unknown addresses tries this script at several depths; near the root they are all the same.
  if (window.shanhaiStarted) return;
  window.shanhaiStarted = true;

  // The program looks for its place in the page, which the browser may still be reading.
  var parsed = new Promise(function (resolve) {
    if (document.readyState !== "loading") return resolve();
    document.addEventListener("DOMContentLoaded", resolve);
  });

  // The heading comes first: the line and the screen are its own until it is painted. What nobody sees is not painted,
  // and not every browser tells.
  var painted = new Promise(function (resolve) {
    var told = (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes) || [];
    if (document.hidden || told.indexOf("paint") < 0) return resolve();
    document.addEventListener("visibilitychange", resolve);
    new PerformanceObserver(function (list) {
      if (list.getEntriesByName("first-contentful-paint").length) resolve();
    }).observe({ type: "paint", buffered: true });
    setTimeout(resolve, 500);
  });

  // Only the fallback page for unknown addresses has no <base>: it does not know how deep it lies. Its copy of
  // this script does.
  if (!document.querySelector("base")) {
    var base = document.createElement("base");
    base.href = new URL(".", script.src).href;
    document.head.appendChild(base);
    // Nothing is shown before the style is there, or it would move.
    document.body.hidden = true;
    fetch(base.href, { cache: "no-cache" })
      .then(function (answer) { return answer.text(); })
      .then(adoptStartPage)
      .catch(failed);
    return;
  }
  start(script.dataset);

  // Takes the names of the program and the style from the start page, so that they stand in one place only.
  function adoptStartPage(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var style = page.querySelector("link[rel=stylesheet]");
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style.getAttribute("href");
    link.onload = link.onerror = function () {
      document.body.hidden = false;
      start(page.querySelector("script[data-wasm]").dataset);
    };
    document.head.appendChild(link);
  }

  function start(names) {
    var root = document.baseURI;
    // Kept, because <base> is relative and follows the address bar when that changes.
    window.shanhaiRoot = root;
    cutSlash(root);
    // The name of the program of large tables, for the explorer.
    window.shanhaiWorker = new URL(names.worker, root).href;
    askEarly(root, names.text);
    parsed.then(function () { return run(names.js, names.wasm); }).catch(failed);

    // The explorer shows the rows of a table, or a picture, in a part of the page.
    var explorer;
    function explore() {
      explorer = explorer || painted.then(function () {
        return run(names.explorer, names.explorer.replace(/.js$/, "_bg.wasm"));
      });
      explorer.catch(function () { explorer = null; });
      return explorer;
    }
    if (explores(root)) explore();
    window.shanhaiShow = function (node, of, search) {
      return explore().then(function (program) { program.show(node, of, search); });
    };
    // Nothing hovers on a touch screen: the first touch of a mark with a tip opens that, the next one follows the link.
    var touched;
    document.addEventListener("pointerdown", function (event) {
      touched = event.pointerType === "touch" && event.target.closest("a.chart__mark");
      if (touched && (touched === document.activeElement || !touched.querySelector(".chart__tip"))) touched = null;
    });
    document.addEventListener("click", function (event) {
      if (touched && touched.contains(event.target)) {
        event.preventDefault();
        touched.focus();
      }
      touched = null;
      // Any chart can be saved.
      var saved = /^save-(svg|png)$/.exec(event.target.getAttribute("data-action"));
      if (!saved) return;
      explore().then(function (program) { program.save(event.target.dataset.chart, saved[1] === "png"); });
    });

    function run(js, wasm) {
      return import(new URL(js, root).href).then(function (program) {
        return program.default({ module_or_path: new URL(wasm, root).href }).then(function () { return program; });
      });
    }
  }

  // Servers put a slash behind a folder; the portal's links have none, and a page with filters that changes its
  // spelling would be made anew under the reader's hands. Other pages keep it: with it a reload is not redirected,
  // which would lose the reader's place.
  function cutSlash(root) {
    var path = location.pathname;
    if (path.slice(-1) !== "/" || !(explores(root) || below(root) === "pairings")) return;
    history.replaceState(history.state, "", path.slice(0, -1) + location.search + location.hash);
  }

  // The part of the address below the portal's own, without a slash at its end.
  function below(root) {
    return location.pathname.slice(new URL(".", root).pathname.length).replace(/\/$/, "");
  }

  // Whether the address is that of an exploring page.
  function explores(root) {
    return /^(funds|sales|exchanges|supervision)$/.test(below(root));
  }

  // The language that the browser asks for, the script decides, else the
  // places that write traditional characters; any other Chinese is simplified.
  function preferred() {
    var tags = navigator.languages || [navigator.language || "en"];
    for (var i = 0; i < tags.length; i++) {
      var parts = tags[i].toLowerCase().split(/[-_]/);
      var has = function (part) { return parts.indexOf(part) > 0; };
      if (parts[0] === "en") return "en";
      if (["zh", "yue", "cmn"].indexOf(parts[0]) >= 0) {
        return has("hant") || (!has("hans") && (has("tw") || has("hk") || has("mo"))) ? "zh-Hant" : "zh-Hans";
      }
    }
    return "en";
  }

  // `release::fetch` takes these answers: one journey less before the first figure.
  function askEarly(root, fingerprint) {
    var early = (window.shanhaiEarly = {});
    var wanted = new URLSearchParams(location.search);
    var language = preferred();
    document.documentElement.setAttribute("data-preferred", language);
    document.documentElement.setAttribute("data-text", wanted.get("text") || "");
    if (["zh-Hans", "zh-Hant", "en"].indexOf(wanted.get("lang")) >= 0) language = wanted.get("lang");
    // The page has its heading in each language, and shows this one.
    document.documentElement.lang = language;
    function ask(path, after) {
      var url = new URL(path, root).href;
      // The program leaves null where it was faster.
      if (url in early) return Promise.reject();
      early[url] = Promise.all([fetch(url), after]).then(function (both) { return both[0]; });
      // Whoever takes the answer hears of a failure; until then it must not count as unhandled.
      early[url].catch(function () {});
      return early[url];
    }
    // Without words the program shows nothing: so nothing takes the place of the heading before that is seen.
    ask("text/" + language + "-" + fingerprint + ".json", painted);
    ask("data/releases.json")
      .then(function (answer) { return answer.clone().json(); })
      .then(function (catalogue) {
        var known = catalogue.releases.map(function (entry) { return entry.release; });
        var release = known.indexOf(wanted.get("release")) >= 0 ? wanted.get("release") : known[0];
        var files = ["datapackage.json", "regions.json", "pairings.json"];
        var here = below(root);
        var pairing = /^pairings\/[^/]+$/.test(here);
        if (!here || pairing) files.push("summary.json");
        if (pairing) files.push("national.json");
        files.forEach(function (file) {
          ask("data/" + release + "/" + file).catch(function () {});
        });
      })
      // The program asks again and says what is wrong.
      .catch(function () {});
  }

  function failed(error) {
    document.body.hidden = false;
    var words = document.getElementById("boot-words");
    if (!words) return;
    var old = error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
    words.setAttribute("role", "alert");
    words.textContent = words.getAttribute(old ? "data-old" : "data-failed");
    console.error(error);
  }
})();
