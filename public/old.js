// Runs only in browsers that know no modules: they cannot run the portal.
var words = document.getElementById("boot-words");
words.textContent = words.getAttribute("data-old");
