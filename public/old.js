// Runs only in browsers that know no modules: they cannot run the portal.
document.getElementById("boot-words").textContent =
  "浏览器版本过低，无法打开本页。请更新浏览器，或下载数据文件。This browser is too old for this page. Please update it, or download the data files.";
