// Says what `sw.js` keeps on this device, deletes it, and switches it off: an empty cache of the name OFF is that word.
(function () {
  "use strict";
  var main = document.getElementById("main"), words = JSON.parse(main.dataset.words), lang = document.documentElement.lang;
  var ROOT = document.baseURI, OWN = "shanhai " + ROOT + " ", OFF = "shanhai-off " + ROOT, CATALOGUE = "data/releases.json";
  // While it is being kept, it is looked at so often (ms), and so many times.
  var LOOK = 500, LOOKS = 60;
  var field = function (id) { return document.getElementById(id); };

  // What is kept, as one sees it: nothing of it where there is no catalogue.
  async function look() {
    var names = await caches.keys(), own = names.filter(function (name) { return name.indexOf(OWN) === 0; });
    var found = { off: names.indexOf(OFF) >= 0, files: 0, bytes: 0, own: own };
    for (var name of own) {
      found.since = Math.min(found.since || Infinity, Number(name.slice(OWN.length)));
      var cache = (await caches.has(name)) && (await caches.open(name));
      for (var request of cache ? await cache.keys() : []) {
        var answer = await cache.match(request);
        if (!answer) continue;
        if (request.url === ROOT + CATALOGUE) {
          found.checked = new Date(answer.headers.get("Date"));
          found.release = (await answer.clone().json()).releases[0].release;
        }
        found.files += 1;
        found.bytes += (await answer.blob()).size;
      }
    }
    return found;
  }

  function size(bytes) {
    var unit = bytes < 1e6 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
    return (bytes / unit[1]).toLocaleString(lang, { style: "unit", unit: unit[0], maximumSignificantDigits: 3 });
  }

  function time(date) {
    return date.toLocaleString(lang, { dateStyle: "long", timeStyle: "short" });
  }

  function say(what, detail) {
    var text = words[what].replace("{}", detail || "");
    if (field("state").textContent !== text) field("state").textContent = text;
  }

  async function show() {
    var found = await look(), keeps = found.release !== undefined, list = field("kept-facts");
    say(found.off ? "off" : keeps ? "keeps" : "nothing");
    var facts = !keeps ? [] : [
      ["release", found.release], ["files", found.files.toLocaleString(lang)], ["size", size(found.bytes)],
      ["since", time(new Date(found.since))], ["checked", time(found.checked)],
    ];
    list.replaceChildren.apply(list, facts.map(function (fact) {
      var row = document.createElement("div");
      ["dt", "dd"].forEach(function (name, at) {
        var element = document.createElement(name);
        element.textContent = at ? fact[1] : words[fact[0]];
        row.appendChild(element);
      });
      return row;
    }));
    list.hidden = !keeps;
    var offered = found.off ? ["on"] : keeps ? ["delete", "off"] : ["off"];
    field("switches").replaceChildren.apply(field("switches"), offered.map(function (id) {
      // Where nothing is kept, there is nothing to delete.
      return button(id, id === "off" && !found.files ? "never" : id);
    }));
    return found;
  }

  function button(id, word) {
    var own = document.createElement("button");
    own.type = "button";
    own.className = "button";
    own.id = id;
    own.textContent = words["press_" + word];
    own.addEventListener("click", function () {
      // The button goes; who pressed it hears what has come of it.
      field("state").focus();
      steps[id]().then(show).catch(failed);
    });
    return own;
  }

  async function remove() {
    for (var name of (await look()).own) await caches.delete(name);
  }

  async function leave() {
    var own = await navigator.serviceWorker.getRegistration(ROOT);
    if (own && own.scope === ROOT) await own.unregister();
  }

  var steps = {
    delete: remove,
    // The word first: a worker that is at work hears it.
    off: async function () {
      await caches.open(OFF);
      await leave();
      await remove();
    },
    on: async function () {
      await caches.delete(OFF);
      await navigator.serviceWorker.register(ROOT + "sw.js", { updateViaCache: "all" });
      say("starting");
      for (var left = LOOKS; left && (await look()).release === undefined; left--) await new Promise(function (resolve) { setTimeout(resolve, LOOK); });
    },
  };

  function failed(error) {
    // Browsers that keep nothing of a site refuse even to be asked.
    if (error && error.name === "SecurityError") say("denied");
    else say("failed", String((error && error.message) || error));
  }

  function begin() {
    if (!main.dataset.keeps) return;
    // Where storage is denied, some browsers refuse the name itself.
    if (!window.caches || !navigator.serviceWorker) return say("missing");
    show().catch(failed);
  }

  try {
    begin();
  } catch (error) {
    failed(error);
  }
})();
