// Starts the portal, or says why it cannot. What the programs of a page may ask of this script stands in
// `window.shanhai`; `crates/browser/src/seam.rs` is its other side.
(function () {
  "use strict";
  // The page for unknown addresses tries this script at several depths; near the root they are all the same.
  if (window.shanhai) return;
  var shanhai = (window.shanhai = { ask: ask, program: program });
  var names, asked = new Map(), started = new Map();

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

  // Only the page for unknown addresses has no <base>: it does not know how deep it lies. Its copy of this script does.
  if (document.querySelector("base")) {
    start(document.currentScript.dataset);
  } else {
    var base = document.createElement("base");
    base.href = new URL(".", document.currentScript.src).href;
    document.head.appendChild(base);
    // Nothing is shown before the style is there, or it would move.
    document.body.hidden = true;
    fetch(base.href, { cache: "no-cache" })
      .then(function (answer) { return answer.text(); })
      .then(adoptStartPage)
      .catch(failed);
  }

  // Takes the names of the programs and the style from the start page, so that they stand in one place only.
  function adoptStartPage(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = page.querySelector("link[rel=stylesheet]").getAttribute("href");
    link.onload = link.onerror = function () {
      document.body.hidden = false;
      start(page.querySelector("script[data-wasm]").dataset, true);
    };
    document.head.appendChild(link);
  }

  function start(dataset, elsewhere) {
    names = dataset;
    // Kept, because <base> is relative and follows the address bar when that changes.
    shanhai.root = document.baseURI;
    shanhai.worker = new URL(names.worker, shanhai.root).href;
    askEarly(elsewhere ? "" : names.files);
    parsed.then(function () { return program("portal"); }).catch(failed);
    if (names.explores && !elsewhere) program("explorer").catch(function () {});
  }

  // The exports of a program, which is started once; of the portal before anything else.
  function program(name) {
    if (!started.has(name)) {
      var own = name === "portal" ? [names.js, names.wasm] : [names[name], names[name].replace(/.js$/, "_bg.wasm")];
      var run = (name === "portal" ? Promise.resolve() : painted)
        .then(function () { return import(new URL(own[0], shanhai.root).href); })
        .then(function (exports) {
          return exports.default({ module_or_path: new URL(own[1], shanhai.root).href }).then(function () { return exports; });
        });
      started.set(name, run);
      run.catch(function () { started.delete(name); });
    }
    return started.get(name);
  }

  // The answer to a request for a file, which all programs of the page share; `anew` when the last one was of no use.
  function ask(url, anew) {
    if (anew || !asked.has(url)) {
      var answer = fetch(url, anew ? { cache: "reload" } : {}), forget = function () { asked.delete(url); };
      asked.set(url, answer);
      // Who tries again asks the server, not the last refusal.
      answer.then(function (answer) { if (!answer.ok) forget(); }, forget);
    }
    return asked.get(url).then(function (answer) { return answer.clone(); });
  }

  // The language that the browser asks for: the script decides, else the places that write traditional characters; any
  // other Chinese is simplified.
  function preferred() {
    var tags = navigator.languages || [navigator.language || "en"];
    for (var i = 0; i < tags.length; i++) {
      var parts = tags[i].toLowerCase().split(/[-_]/);
      var has = function (part) { return parts.indexOf(part) > 0; };
      if (names.languages.split(" ").indexOf(parts[0]) >= 0) return parts[0];
      if (["zh", "yue", "cmn"].indexOf(parts[0]) >= 0) {
        return has("hant") || (!has("hans") && (has("tw") || has("hk") || has("mo"))) ? "zh-Hant" : "zh-Hans";
      }
    }
    return "en";
  }

  // Says which language the page shows, and asks for what the program will need: one journey less before the first figure.
  function askEarly(files) {
    var wanted = new URLSearchParams(location.search), root = document.documentElement, lang = wanted.get("lang");
    shanhai.preferred = preferred();
    root.setAttribute("data-text", wanted.get("text") || "");
    // The page has its heading in each language, and shows this one.
    root.lang = names.languages.split(" ").indexOf(lang) >= 0 ? lang : shanhai.preferred;
    var file = function (path) { return new URL(path, shanhai.root).href; };
    var quietly = function () {};
    // Without words the program shows nothing: so nothing takes the place of the heading before that is seen.
    var words = file("text/" + root.lang + "-" + names.text + ".json");
    ask(words).catch(quietly);
    asked.set(words, Promise.all([asked.get(words), painted]).then(function (both) { return both[0]; }));
    asked.get(words).catch(function () { asked.delete(words); });
    ask(file("data/releases.json"))
      .then(function (answer) { return answer.json(); })
      .then(function (catalogue) {
        var known = catalogue.releases.map(function (entry) { return entry.release; });
        var release = known.indexOf(wanted.get("release")) >= 0 ? wanted.get("release") : known[0];
        ["datapackage"].concat((files || "").split(" ")).forEach(function (name) {
          if (name) ask(file("data/" + release + "/" + name + ".json")).catch(quietly);
        });
      })
      // The program asks again and says what is wrong.
      .catch(quietly);
  }

  function failed(error) {
    document.body.hidden = false;
    var words = document.getElementById("boot-words");
    if (!words) return;
    var old = typeof WebAssembly === "undefined" || error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
    words.setAttribute("role", "alert");
    words.textContent = words.getAttribute(old ? "data-old" : "data-failed");
    console.error(error);
  }
})();
