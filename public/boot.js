// Makes the page ready to be taken over by its program, and starts that once the page is painted. What the programs of a
// page may ask of this script stands in `window.shanhai`; `crates/browser/src/seam.rs` is its other side.
(function () {
  "use strict";
  // The page for unknown addresses tries this script at several depths; near the root they are all the same.
  if (window.shanhai) return;
  var shanhai = (window.shanhai = {
    ask: ask, program: program, listening: listening,
    why: function (name) { return why(named(name)); },
    tell: function (error) { say(typeof error === "string" ? error : "broken"); },
    // Without its words the program shows nothing.
    failed: function () { failed(); why(words()).catch(failed); },
    // A worker does not tell that its script is late: the page asks for it too, and tells.
    get worker() {
      var url = at(names.worker);
      ask(url).catch(function () {});
      return url;
    },
  });
  var page = document.documentElement, names, asked = new Map(), started = new Map(), releases;

  // What other programs add to the addresses that readers pass on. A `from` of ours names a time.
  var ADDED = /^(lang|utm_.*|isappinstalled|scene|nsukey|chksm|spm|version|devicetype|pass_ticket|wx_header|[fg]bclid|gclid|from=(?!\d{4}|none).*)$/;

  var TYPED = "shanhai typed", failures = 0;

  // What stands behind an address in a sentence, and goes with it when it is copied.
  var BEHIND = "(?:%E3%80%[0-9A-F]{2}|%EF%BC%[0-9A-F]{2}|%E2%80%9D|[).,;:!])+";

  // The program looks for its place in the page, which the browser may still be reading.
  var parsed = new Promise(function (resolve) {
    if (document.readyState !== "loading") return resolve();
    document.addEventListener("DOMContentLoaded", resolve);
  });

  // The page comes first: the line and the screen are its own until it is painted. What nobody sees is not painted soon, and
  // not every browser tells.
  var painted = new Promise(function (resolve) {
    var told = (window.PerformanceObserver && PerformanceObserver.supportedEntryTypes) || [];
    if (told.indexOf("paint") < 0) return resolve();
    new PerformanceObserver(function (list) {
      if (list.getEntriesByName("first-contentful-paint").length) resolve();
    }).observe({ type: "paint", buffered: true });
    setTimeout(resolve, 3000);
  });

  // Only the page for unknown addresses has no <base>: it does not know how deep it lies. Its copy of this script does.
  var base = document.querySelector("base");
  if (base) {
    // It is relative, and would follow the address bar when that changes.
    base.href = document.baseURI;
    start(document.currentScript.dataset);
  } else {
    base = document.createElement("base");
    base.href = new URL(".", document.currentScript.src).href;
    document.head.appendChild(base);
    // Nothing is shown before the style is there, or it would move.
    document.body.hidden = true;
    startPage().then(adoptStartPage).catch(failed);
  }

  // Browsers refuse to keep too many steps in a short time: then the step is a load.
  var push = history.pushState;
  history.pushState = function (state, title, url) {
    try {
      push.call(history, state, title, url);
    } catch (error) {
      location.assign(url);
    }
  };

  // A program that has broken down does nothing more, and what it shows stays.
  function broken(error) {
    if (error && error.name === "RuntimeError") say("broken");
  }
  addEventListener("error", function (event) { broken(event.error); });
  addEventListener("unhandledrejection", function (event) { broken(event.reason); });

  // Says what has come between the page and its programs, and how to go on.
  function say(what, file) {
    var words = document.getElementById("apart");
    if (!words) return;
    words.hidden = false;
    words.firstChild.textContent = (words.dataset[what] || what).replace("{}", file);
    words.lastChild.onclick = function () {
      try { sessionStorage[TYPED] = JSON.stringify([location.pathname].concat(Array.from(typed(), function (field) { return field.value; }))); } catch (error) {}
      location.reload();
    };
  }

  // What a reader has typed that stands in no address goes along when the page comes anew, and is forgotten then.
  function typed() { return document.querySelectorAll("#place-search, main textarea"); }

  function typeAgain() {
    try {
      var kept = JSON.parse(sessionStorage[TYPED] || "[]");
      delete sessionStorage[TYPED];
      // Another page would show what was meant for this one.
      if (kept.shift() === location.pathname) kept.forEach(function (value, at) {
        if (!value || !typed()[at]) return;
        typed()[at].value = value;
        // What has the focus keeps its text where its part of the page is made anew.
        typed()[at].focus();
      });
    } catch (error) {}
  }

  // Says so when a file has not come in 20 seconds, and shows what the page's file holds, with what the address asks for left
  // out. It is waited for all the same: a line may be slow.
  function awaited(coming, file) {
    var timer = setTimeout(function () {
      say("late", file.replace(shanhai.root, ""));
      timer = 0;
      if (page.getAttribute("data-fetching") === "") withoutAsked("");
    }, 20000);
    var end = function () {
      if (timer) clearTimeout(timer);
      else document.getElementById("apart").hidden = true;
    };
    coming.then(end, end);
  }

  // Why files are of no use, as the error of a promise: in words, which are fetched only then. `crates/tool/src/site/fault/fault.js` looks.
  function why(files) {
    return import("./fault.js").then(function (fault) { return fault.why(shanhai.root, names, files, say); });
  }

  // As the server has it now. The base is where the portal lies.
  function startPage() {
    return fetch(base.href.replace(/[^/]*$/, ""), { cache: "no-cache" }).then(function (answer) { return answer.text(); });
  }

  // Takes the names of the programs and the style from the start page, so that they stand in one place only.
  function adoptStartPage(html) {
    var home = new DOMParser().parseFromString(html, "text/html");
    // What stands around every page.
    ["top", "foot"].forEach(function (id) {
      document.getElementById(id).replaceWith(home.getElementById(id));
    });
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = home.querySelector("link[rel=stylesheet]").getAttribute("href");
    link.onload = link.onerror = function () {
      document.body.hidden = false;
      start(home.querySelector("script[data-wasm]").dataset, true);
    };
    document.head.appendChild(link);
  }

  function start(dataset, elsewhere) {
    names = dataset;
    shanhai.root = document.baseURI;
    shanhai.text = names.text;
    if (isSentOn(elsewhere)) return;
    page.setAttribute("data-scripts", "");
    var wanted = withoutAdded();
    page.setAttribute("data-text", wanted.get("text") || "");
    // The file shows what the address without parameters leads to.
    if (wanted.toString()) page.setAttribute("data-fetching", "");
    if (!window.WebAssembly) return shanhai.failed();
    painted.then(function () {
      askEarly(wanted, elsewhere ? "" : names.files);
      if (names.explores && !elsewhere) onceCome(names.wasm, function () { program("explorer").catch(function () {}); });
      parsed.then(function () { return program("portal"); }).then(keep, failed);
    });
  }

  // What visits bring is kept for those without a network, and the portal can be put among the apps, once this visit has all
  // that it needs. Browsers have such workers where nobody can change what is sent.
  function keep() {
    var workers = navigator.serviceWorker;
    if (workers) setTimeout(function () {
      workers.register(shanhai.root + "sw.js", { updateViaCache: "all" }).catch(function () {});
      var link = document.createElement("link");
      link.rel = "manifest";
      link.href = "manifest-" + page.lang + ".webmanifest";
      document.head.appendChild(link);
    }, 5000);
    setTimeout(function () {
      try {
        if (/^✓/.test(document.getElementById("proof").textContent)) localStorage[memory()] = localStorage[memory()] || releases + "@" + Date.now();
      } catch (error) {}
    }, 5000);
  }

  // What this browser has seen of the releases, once they were proven: a text that `crates/proof/src/memory.rs` reads. Where
  // there is another catalogue now, or a release is due, the program that knows more looks, and warns if need be.
  function compare(catalogue) {
    releases = catalogue.releases.map(function (entry) { return entry.release + " " + entry.sha256; }).join("\n");
    try {
      if (catalogue.next_expected < new Date().toJSON() || (localStorage[memory()] || releases).split("@")[0] !== releases)
        program("check").then(function (check) { check.seen(); }).catch(function () {});
    } catch (error) {}
  }

  function memory() { return "shanhai " + shanhai.root; }

  // The language of an address is its first part. Older links name it behind the question mark, and are sent on; the page
  // for unknown addresses learns its own.
  function isSentOn(elsewhere) {
    var below = location.pathname.slice(new URL(shanhai.root).pathname.length), prefixes = Object.create(null);
    names.languages.split(" ").forEach(function (name) {
      var parts = name.split(":");
      prefixes[parts[0].toLowerCase()] = parts[1] ? parts[1] + "/" : "";
      if (parts[1] && (below + "/").indexOf(parts[1] + "/") === 0) {
        below = below.slice(parts[1].length + 1);
        if (elsewhere) page.lang = parts[0];
      }
    });
    var path = location.pathname.replace(new RegExp(BEHIND + "\\/?$", "i"), "");
    if (elsewhere && path !== location.pathname) {
      location.replace(folder(path) + location.search + location.hash);
      return true;
    }
    var wanted = new URLSearchParams(location.search), lang = (wanted.get("lang") || "").toLowerCase();
    if (prefixes[lang] === undefined) return false;
    wanted.delete("lang");
    var rest = wanted.toString();
    location.replace(shanhai.root + prefixes[lang] + folder(below) + (rest ? "?" + rest : "") + location.hash);
    return true;
  }

  // What the address asks for; what others added to it is taken out of the address bar.
  function withoutAdded() {
    var parts = location.search.slice(1).split("&").filter(Boolean);
    var own = parts.filter(function (part) { return !ADDED.test(part.indexOf("from=") === 0 ? part : part.split("=")[0]); });
    var search = (own.length ? "?" + own.join("&") : "").replace(new RegExp("(release=[\\w.-]*\\w)" + BEHIND + "$", "i"), "$1"), path = folder(location.pathname);
    if (path + search !== location.pathname + location.search) history.replaceState(history.state, "", path + search + location.hash);
    return new URLSearchParams(search);
  }

  // A page's address ends as a folder's does, in links and in the address bar: a page whose address was spelt in another way would
  // be made anew at the first filter.
  function folder(path) { return path.replace(/index\.html$/, "").replace(/(^|\/)[^./]+$/, "$&/"); }

  // The line is one file's after the other, so that the page is taken over before its rows are. The portal asks by itself where
  // a browser does not tell.
  function onceCome(file, then) {
    file = at(file);
    if (window.PerformanceObserver) new PerformanceObserver(function (list, observer) {
      if (!list.getEntriesByName(file).length) return;
      observer.disconnect();
      then();
    }).observe({ entryTypes: ["resource"] });
  }

  function words() { return ["text/" + page.lang + "-" + names.text + ".json"]; }

  // The address of a file below the root.
  function at(file) { return new URL(file, shanhai.root).href; }

  // The script of a program, and the program.
  function named(name) {
    return name === "portal" ? [names.js, names.wasm] : [names[name], names[name].replace(/.js$/, "_bg.wasm")];
  }

  // The exports of a program, which is started once.
  function program(name) {
    if (!started.has(name)) {
      var own = named(name);
      var code = fetch(at(own[1]));
      // A script that failed once some browsers do not ask for again under its name.
      var run = import(at(own[0]) + (failures ? "?" + failures : "")).then(function (exports) {
        return exports.default({ module_or_path: code }).then(function () { return exports; });
      });
      code.catch(function () {});
      awaited(run, own[1]);
      started.set(name, run.catch(function (error) {
        started.delete(name);
        failures++;
        // What is known at once is said at once.
        if (name === "portal") failed(error);
        return why(own);
      }));
    }
    return started.get(name);
  }

  // The answer to a request for a file, which all programs of the page share; `anew` when the last one was of no use.
  function ask(url, anew) {
    if (anew || !asked.has(url)) {
      // Of the releases there are, no copy that a server did not say how long to keep.
      var answer = fetch(url, { cache: anew ? "reload" : /releases\.json$/.test(url) ? "no-cache" : "default" }), forget = function () { asked.delete(url); };
      asked.set(url, answer);
      awaited(answer.then(function (answer) { return answer.clone().blob(); }), url);
      // Who tries again asks the server, not the last refusal.
      answer.then(function (answer) { if (!answer.ok) forget(); }, forget);
    }
    return asked.get(url).then(function (answer) { return answer.clone(); });
  }

  // Asks for what the program will need: a journey less before it has taken over.
  function askEarly(wanted, files) {
    var quietly = function () {};
    ask(at(words()[0])).catch(quietly);
    ask(at("data/releases.json"))
      .then(function (answer) { return answer.json(); })
      .then(function (catalogue) {
        var known = catalogue.releases.map(function (entry) { return entry.release; });
        compare(catalogue);
        var release = known.indexOf(wanted.get("release")) >= 0 ? wanted.get("release") : known[0];
        ["datapackage"].concat((files || "").split(" ")).forEach(function (name) {
          if (name) ask(at("data/" + release + "/" + name + ".json")).catch(quietly);
        });
      })
      // The program asks again and says what is wrong.
      .catch(quietly);
  }

  // What a reader chose in a form or typed into one before anything listened is heard now.
  function listening() {
    typeAgain();
    document.querySelectorAll(".filters select, .filters input, #place-search").forEach(function (field) {
      var changed = field.selectedIndex > 0 || (field.defaultValue || "") !== (field.defaultValue === undefined ? "" : field.value);
      (changed ? ["focusin", "input", "change"] : document.activeElement === field ? ["focusin"] : []).forEach(function (name) {
        field.dispatchEvent(new Event(name, { bubbles: true }));
      });
    });
  }

  // The program cannot run: the page stays as its publisher wrote it, and says so. What needs the program gives way to what
  // does not.
  function failed(error) {
    if (error) console.error(error);
    page.removeAttribute("data-scripts");
    parsed.then(function () {
      document.body.hidden = false;
      withoutAsked(typeof error === "string" ? error : "");
      typeAgain();
    });
  }

  // The page as its file has it, with a word that it is not what the address asks for.
  function withoutAsked(why) {
    var words = document.getElementById("fetching");
    if (!words) return;
    page.setAttribute("data-fetching", "failed");
    words.setAttribute("role", "alert");
    words.textContent = words.dataset.failed + why;
  }
})();
