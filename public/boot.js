// Starts the portal. While the program is on its way, it asks for the data that every page needs, and if the
// program cannot start it says why, in words that help.
(function () {
  "use strict";
  var script = document.currentScript;

  // Only the fallback page for unknown addresses has no <base>: it does not know how deep it lies. Its copy of
  // this script does.
  if (!document.querySelector("base")) {
    if (window.shanhaiStarted) return;
    window.shanhaiStarted = true;
    var base = document.createElement("base");
    base.href = new URL(".", script.src).href;
    document.head.appendChild(base);
    fetch(base.href, { cache: "no-cache" })
      .then(function (answer) { return answer.text(); })
      .then(adoptStartPage)
      .catch(failed);
    return;
  }
  start(script.dataset.js, script.dataset.wasm);

  // Takes the names of the program and the style from the start page, so that they stand in one place only.
  function adoptStartPage(html) {
    var page = new DOMParser().parseFromString(html, "text/html");
    var style = page.querySelector("link[rel=stylesheet]");
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = style.getAttribute("href");
    document.head.appendChild(link);
    var names = page.querySelector("script[data-wasm]").dataset;
    start(names.js, names.wasm);
  }

  function start(js, wasm) {
    var root = document.baseURI;
    askEarly(root);
    import(new URL(js, root).href)
      .then(function (program) {
        return program.default({ module_or_path: new URL(wasm, root).href });
      })
      .catch(failed);
  }

  // `release::fetch` takes these answers: one journey less before the first figure.
  function askEarly(root) {
    var early = (window.shanhaiEarly = {});
    function ask(path) {
      var url = new URL(path, root).href;
      early[url] = fetch(url);
      // Whoever takes the answer hears of a failure; until then it must not count as unhandled.
      early[url].catch(function () {});
      return early[url];
    }
    ask("data/releases.json")
      .then(function (answer) { return answer.clone().json(); })
      .then(function (catalogue) {
        var wanted = new URLSearchParams(location.search).get("release");
        var known = catalogue.releases.map(function (entry) { return entry.release; });
        var release = wanted && known.indexOf(wanted) >= 0 ? wanted : known[0];
        ["datapackage.json", "regions.json", "pairings.json"].forEach(function (file) {
          ask("data/" + release + "/" + file);
        });
        if (new URL(".", root).pathname === location.pathname) ask("data/" + release + "/summary.json");
      })
      // The program asks again and says what is wrong.
      .catch(function () {});
  }

  function failed(error) {
    var words = document.getElementById("boot-words");
    if (!words) return;
    var old = error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
    words.setAttribute("role", "alert");
    words.textContent = old
      ? "浏览器版本过低，无法打开本页。请更新浏览器，或下载数据文件。This browser is too old for this page. Please update it, or download the data files."
      : "没有载入成功。请检查网络后刷新本页。The page could not be loaded. Check the network, then reload.";
    if (window.console) console.error(error);
  }
})();
