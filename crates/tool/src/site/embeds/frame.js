// A page that stands in a page of someone else: takes its look from its address, and tells its host how high it is.
(function () {
  "use strict";
  var page = document.documentElement, wanted = new URLSearchParams(location.search);
  var LEAST = 80, MOST = 2000, CONTRAST = 4.5;
  var theme = wanted.get("theme"), accent = /^#?([0-9a-f]{6})$/i.exec(wanted.get("accent") || "");
  if (theme === "light" || theme === "dark") page.setAttribute("data-theme", theme);
  if (wanted.get("density") === "compact") page.setAttribute("data-density", "compact");

  // How bright a colour is, as WCAG counts it.
  function brightness(hex) {
    var parts = [0, 2, 4].map(function (at) {
      var part = parseInt(hex.substr(at, 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  // A colour that could not be read on the ground is no colour of ours.
  function colour() {
    page.style.removeProperty("--accent");
    var grounds = ["--ground", "--raised"].map(function (name) {
      return getComputedStyle(page).getPropertyValue(name).trim().slice(1);
    });
    var own = brightness(accent[1]);
    var isRead = grounds.every(function (ground) {
      var other = brightness(ground);
      return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05) >= CONTRAST;
    });
    if (isRead) page.style.setProperty("--accent", "#" + accent[1]);
  }
  if (accent) {
    colour();
    var dark = matchMedia("(prefers-color-scheme: dark)");
    if (dark.addEventListener) dark.addEventListener("change", colour);
  }

  // Who holds the page is not known; a height is no secret.
  if (parent === window || !window.ResizeObserver) return;
  // A scroll bar would make the page narrower, and higher, until its host has made room. Who makes none gets it then.
  page.style.overflow = "hidden";
  addEventListener("load", function () {
    setTimeout(function () { page.style.overflow = ""; }, 1000);
  });
  new ResizeObserver(function () {
    var height = Math.ceil(page.getBoundingClientRect().height);
    parent.postMessage({ shanhai: Math.min(MOST, Math.max(LEAST, height)) }, "*");
  }).observe(page);
})();
