// Keeps what visits have brought, so that the portal opens without a network. It is a cache, and nothing rests on it: programs
// prove what it hands out as they prove what a server sends.
//
// Each visit asks for the catalogue of releases, which names the build too (`crates/tool/src/site/build.rs`). While it says what
// it said before, all else is taken from here. When it says something else, pages and scripts come from the server, together.
(function () {
  "use strict";
  var SCOPE = registration.scope, OWN = "shanhai " + SCOPE + " ", CATALOGUE = "data/releases.json";
  // An empty cache of this name is the word of a reader who wants nothing kept (`crates/tool/src/site/offline/offline.js`).
  var OFF = "shanhai-off " + SCOPE;
  // A visit waits so long for the catalogue (ms); what it did not need itself is fetched so long after it.
  var PATIENCE = 4000, LATER = 5000;
  // Larger files of a release are fetched by those who ask for them.
  var LARGE = 300000;
  // Files that never change under their name, and those that do.
  var LASTING = /[-_.][0-9a-f]{16}[-_.]|^data\/[^/]+\/.+\.json$/, PASSING = /^(boot\.js|check\.css|404\.html|manifest-.*\.webmanifest)$/;
  var WORDS = {
    "zh-Hans": "现在连不上服务器：这里是 {date} 与服务器核对过的 {release} 期数据，此后可能已有更新。",
    "zh-Hant": "現在連不上伺服器：這裡是 {date} 與伺服器核對過的 {release} 期數據，此後可能已有更新。",
    en: "The server cannot be reached. This is snapshot {release}, as it stood on the server on {date}; there may be a newer one since.",
  };
  // The catalogue that each page was opened with.
  var opened = new Map();

  addEventListener("install", function () { skipWaiting(); });
  addEventListener("activate", function (event) {
    event.waitUntil(caches.has(OFF).then(function (off) { return off ? leave() : clients.claim().then(fill); }));
  });
  addEventListener("fetch", function (event) {
    var request = event.request, path = request.url.split(/[?#]/)[0];
    if (request.method !== "GET" || path.indexOf(SCOPE) !== 0) return;
    path = path.slice(SCOPE.length);
    // What stands in pages of others is theirs.
    if (/^([^/]+\/)?embed(\/|$)/.test(path)) return;
    if (request.mode === "navigate") event.respondWith(visit(event, path));
    else if (path === "" || path === CATALOGUE || LASTING.test(path) || PASSING.test(path)) event.respondWith(file(event, path));
  });

  // What is kept, by the catalogue that it belongs to: the last one and the one before, whose pages may still be open.
  async function generations() {
    return (await caches.keys()).filter(function (name) { return name.indexOf(OWN) === 0; }).reverse();
  }

  async function newest() {
    // To open one that has just been deleted would make it again.
    var name = (await generations())[0], cache = name && (await caches.has(name)) && (await caches.open(name));
    var catalogue = cache && (await cache.match(SCOPE + CATALOGUE));
    return catalogue && { cache: cache, catalogue: catalogue, text: await catalogue.clone().text() };
  }

  async function begin(left) {
    var own = OWN + Date.now(), cache = await caches.open(own);
    await Promise.all((await generations()).slice(1 + left).map(function (name) { return caches.delete(name); }));
    // What is put into one that is deleted is kept for nobody.
    if (await caches.has(OFF)) await caches.delete(own);
    return cache;
  }

  function noted(text) {
    return new Response(text, { headers: { "Content-Type": "application/json", Date: new Date().toUTCString() } });
  }

  // The catalogue as the server has it now; nothing where it does not answer in time.
  async function ask() {
    try {
      var late = new Promise(function (resolve) { setTimeout(resolve, PATIENCE); });
      var answer = await Promise.race([fetch(SCOPE + CATALOGUE, { cache: "no-cache" }), late]);
      var text = answer && answer.ok && (await answer.text());
      return text && JSON.parse(text).releases ? text : undefined;
    } catch (error) {
      return undefined;
    }
  }

  async function visit(event, path) {
    // A page is kept by its address as links write it, which ends as a folder's does.
    var request = event.request, asked = SCOPE + path, url = asked.replace(/\/[^./]+$/, "$&/"), last = await newest();
    var kept = last && (await last.cache.match(url));
    if (kept && url !== asked) return Response.redirect(url + request.url.slice(asked.length));
    // A reader who reloads wants all anew.
    var anew = request.cache === "no-cache" || request.cache === "reload";
    var load = function () { return fetch(new Request(request, { cache: "no-cache" })).catch(function () {}); };
    var loading = kept && !anew ? undefined : load();
    var text = await ask();
    if (text) {
      var same = last && last.text === text && !anew;
      if (same && kept) {
        opened.set(event.resultingClientId, noted(text));
        event.waitUntil(last.cache.put(SCOPE + CATALOGUE, noted(text)));
        return kept;
      }
      var page = await (loading || load());
      if (page && page.status < 500) {
        if (page.type === "opaqueredirect") return page;
        opened.set(event.resultingClientId, noted(text));
        var cache = same ? last.cache : await begin(anew ? 0 : 1);
        await cache.put(SCOPE + CATALOGUE, noted(text));
        if (page.ok && !page.redirected) event.waitUntil(cache.put(url, page.clone()));
        if (!same) event.waitUntil(renew());
        return page;
      }
    }
    if (!last) return (await (loading || load())) || Response.error();
    // The page for unknown addresses shows any that there are data for.
    kept = kept || (await last.cache.match(SCOPE + "404.html"));
    if (!kept) return Response.error();
    opened.set(event.resultingClientId, last.catalogue);
    return told(kept, last);
  }

  // The page, with a word on how old it is.
  async function told(page, last) {
    var html = await page.text(), lang = (/<html lang="([^"]+)/.exec(html) || [])[1];
    var date = new Date(last.catalogue.headers.get("Date")).toLocaleString(lang, { dateStyle: "long", timeStyle: "short" });
    var words = (WORDS[lang] || WORDS.en).replace("{date}", date).replace("{release}", JSON.parse(last.text).releases[0].release.replace(/[^\w.-]/g, ""));
    html = html.replace(/<main [^>]*>/, function (tag) { return tag + '<p class="notice" id="kept" role="status">' + words + "</p>"; });
    return new Response(html, { headers: page.headers });
  }

  async function file(event, path) {
    var request = event.request, url = SCOPE + path, mode = request.cache;
    if (path === CATALOGUE && mode !== "reload") {
      var own = opened.get(event.clientId);
      opened.delete(event.clientId);
      if (own) return own;
    }
    var kept = await match(path), anew = mode === "reload" || mode === "no-cache";
    if (kept && !anew) return kept;
    try {
      var answer = await fetch(request, LASTING.test(path) || anew ? {} : { cache: "no-cache" });
      if (path && path !== CATALOGUE) event.waitUntil(keep(url, answer.clone()));
      return answer;
    } catch (error) {
      // Who asks for other bytes than those that are kept gets no others.
      if (kept && mode !== "reload") return kept;
      throw error;
    }
  }

  async function match(path) {
    var names = await generations();
    for (var name of LASTING.test(path) ? names : names.slice(0, 1)) {
      var kept = await caches.match(SCOPE + path, { cacheName: name });
      if (kept) return kept;
    }
  }

  // Keeps an answer, unless it is an error or a page in the place of something else.
  async function keep(url, answer, page) {
    var last = await newest(), isPage = /html/.test(answer.headers.get("Content-Type"));
    if (!last || !answer.ok || (isPage && !page)) return;
    // One that was led elsewhere would not be taken for a page.
    await last.cache.put(url, answer.redirected ? new Response(await answer.blob(), { headers: answer.headers }) : answer);
  }

  // After another build, this script may be another one too. The one that withdraws it all is not waited for: browsers put it
  // in the place of this one only when no page asks this one for anything, which may take a minute. Any other one fills what is
  // kept itself.
  async function renew() {
    var script = await fetch(SCOPE + "sw.js", { cache: "reload" }).then(function (answer) { return answer.text(); }).catch(function () {});
    if (/^\/\/ Withdrawn/.test(script)) return leave();
    await registration.update().catch(function () {});
    if (registration.installing || registration.waiting) return;
    await new Promise(function (resolve) { setTimeout(resolve, LATER); });
    if (!registration.installing && !registration.waiting) await fill();
  }

  async function leave() {
    await Promise.all((await generations()).map(function (name) { return caches.delete(name); }));
    await registration.unregister();
  }

  // Fetches what the next visit will need, most of which the browser has from this one: the pages that are open and the start
  // page, their programs and words, and the newest release.
  async function fill() {
    var text = await ask(), last = await newest();
    if (!text || navigator.onLine === false) return;
    if (!last || last.text !== text) await (await begin(1)).put(SCOPE + CATALOGUE, noted(text));
    var all = await clients.matchAll({ includeUncontrolled: true, type: "window" });
    var pages = all.map(function (one) { return one.url.split(/[?#]/)[0]; }).concat(SCOPE);
    var saves = navigator.connection && navigator.connection.saveData;
    for (var page of new Set(pages)) {
      var answer = page.indexOf(SCOPE) === 0 && (await fetch(page, { cache: "no-cache" }).catch(function () {}));
      if (!answer || !answer.ok || /^([^/]+\/)?embed(\/|$)/.test(page.slice(SCOPE.length))) continue;
      var html = await answer.clone().text();
      await keep(answer.url.split(/[?#]/)[0], answer, true);
      await Promise.all(named(html, JSON.parse(text).releases[0].release, saves).map(fetched));
    }
  }

  // What a page names that it needs; without what saves a reader's line.
  function named(html, release, saves) {
    var of = function (name) { return (new RegExp("data-" + name + '="([^"]*)"').exec(html) || [])[1] || ""; };
    var both = function (name) { return of(name) ? [of(name), of(name).replace(/\.js$/, "_bg.wasm")] : []; };
    var style = (/rel="stylesheet" href="(style-[^"]+)/.exec(html) || [])[1], data = "data/" + release + "/";
    var lang = (/<html lang="([^"]+)/.exec(html) || [])[1];
    var needed = ["boot.js", "404.html", style, of("js"), of("wasm"), "text/" + lang + "-" + of("text") + ".json", "manifest-" + lang + ".webmanifest", data + "datapackage.json"];
    of("files").split(" ").forEach(function (name) { if (name) needed.push(data + name + ".json"); });
    if (of("explores") || !saves) needed = needed.concat(both("explorer"));
    return saves ? needed : needed.concat(both("search"), [data]);
  }

  // A file of the portal; of a folder of data all that is not large.
  async function fetched(path) {
    if (!path || (await match(path))) return;
    if (!/\/$/.test(path)) {
      return keep(SCOPE + path, await fetch(SCOPE + path, { cache: LASTING.test(path) ? "force-cache" : "no-cache" }), path === "404.html").catch(function () {});
    }
    var manifest = await fetch(SCOPE + path + "datapackage.json", { cache: "force-cache" }).then(function (answer) { return answer.json(); });
    var tables = manifest.resources.filter(function (file) { return /^[^/.]+\.json$/.test(file.path) && file.bytes < LARGE; });
    await Promise.all(tables.map(function (file) { return fetched(path + file.path); }));
  }
})();
