// The builder: what is chosen is shown as a reader will see it, and the code for it stands below.
(function () {
  "use strict";
  var main = document.querySelector(".builder"), words = JSON.parse(main.dataset.words), list = { embeds: [] }, shown = null;
  var field = function (id) { return document.getElementById(id); };
  var asked = (new URLSearchParams(location.search).get("of") || "").replace(/^\/+|\/+$/g, "");
  var SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox";

  function absolute(path) {
    return new URL(path, document.baseURI).href;
  }

  // What stands on the page that the reader came from.
  function parts() {
    var place = asked.split("/");
    if (place[0] === "figures") return [asked];
    var own = list.embeds.filter(function (path) {
      var end = path.split("/");
      if (place[0] === "pairings" && place[1]) {
        return end[end.length - 1] === place[1] && (!place[2] || end[1] === place[2]) && end[0] !== "regions";
      }
      if (place[0] === "regions") return path === asked || path === "charts/flow/" + place[1];
      if (asked === "pairings") return path === "charts/flow";
      if (asked === "national") return path === "tables/national" || path === "charts/series";
      if (asked) return end.length === 2 && end[1] === asked;
      return end.length < 3 && end[0] !== "pairings" && end[0] !== "regions";
    });
    var order = ["pairings", "regions", "totals", "tables", "charts", "search"];
    var rank = function (path) { return order.indexOf(path.split("/")[0]); };
    own.sort(function (a, b) { return rank(a) - rank(b); });
    return own.length ? own : ["charts/map", "search"];
  }

  function called(path) {
    var end = path.split("/"), of = words["of/" + end[1]];
    return words[end[0]] + (of ? " · " + of : "");
  }

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  function address(release) {
    var folder = [main.dataset.lang, "embed", release, field("what").value].filter(Boolean).join("/") + "/";
    var look = new URLSearchParams();
    ["theme", "density", "accent"].forEach(function (name) {
      var value = field(name).value.trim();
      if (value && (name !== "accent" || /^#?[0-9a-f]{6}$/i.test(value))) look.set(name, value.replace("#", ""));
    });
    var query = look.toString();
    return absolute(folder) + (query ? "?" + query : "");
  }

  // The code, with the height that the preview has come to.
  function write() {
    if (!shown) return;
    var url = address(field("release").value), title = escaped(shown.title), height = shown.height;
    var page = escaped(shown.page), at = escaped(url);
    var set = function (id, text) {
      if (!field(id)) return;
      field(id).value = text;
      field(id + "-part").hidden = !text;
    };
    set("element",
      '<shanhai-embed src="' + at + '" data-height="' + height + '" style="display:block;min-height:' + height + 'px"><a href="' +
      page + '" dir="auto">' + title + "</a></shanhai-embed>\n" + '<script src="' + absolute("embed.js") + '" async><' + "/script>");
    set("style", "shanhai-embed { display: block; min-height: " + height + "px; }");
    set("iframe",
      '<iframe src="' + at + '" title="' + title + '" width="100%" height="' + height + '" loading="lazy" sandbox="' + SANDBOX + '"></iframe>');
    var name = shown.title.replace(/[[\]\\]/g, "\\$&");
    set("markdown", (shown.picture ? "[![" + name + "](" + shown.picture + ")](" : "[" + name + "](") + shown.page + ")");
    set("image", shown.picture && '<a href="' + page + '"><img src="' + escaped(shown.picture) + '" alt="' + title + '"></a>');
    set("oembed", absolute([main.dataset.lang, "embed", field("what").value].filter(Boolean).join("/") + ".json"));
    var origin = new URL(url).origin;
    field("allowance").textContent = "script-src " + origin + "; frame-src " + origin;
  }

  function show() {
    var url = address(field("release").value), element = document.createElement("shanhai-embed"), preview = field("preview");
    element.setAttribute("src", url);
    element.dataset.height = "80";
    shown = null;
    preview.style.width = field("width").value + "px";
    fetch(url).then(function (answer) {
      if (!answer.ok) throw new Error(url + ": " + answer.status);
      return answer.text();
    }).then(function (text) {
      var other = new DOMParser().parseFromString(text, "text/html");
      var drawing = other.querySelector('link[type="image/svg+xml"]'), picture = other.querySelector('meta[property="og:image"]');
      element.dataset.title = other.title;
      shown = {
        title: other.title,
        page: absolute(other.querySelector(".embed__check").getAttribute("href")),
        picture: drawing ? absolute(drawing.getAttribute("href")) : picture ? picture.content : "",
        height: 0,
      };
      preview.replaceChildren(element);
      new ResizeObserver(function () {
        if (!shown || !element.isConnected) return;
        // Letters of other machines are a little higher.
        shown.height = Math.ceil(element.offsetHeight / 20) * 20;
        write();
      }).observe(element);
    }).catch(function (error) {
      preview.textContent = String(error.message || error);
    });
  }

  fetch(absolute("embed/list.json")).then(function (answer) { return answer.json(); }).then(function (known) {
    list = known;
  }).catch(function () {}).then(function () {
    parts().forEach(function (path) {
      field("what").add(new Option(called(path), path));
    });
    main.querySelector(".needs-scripts").hidden = false;
    main.querySelector(".without-scripts").hidden = true;
    main.addEventListener("change", show);
    main.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); });
    show();
  });
})();
