// What few questions need: pasted texts, filters, phrases, misspelt words. It is a script of its own (search-more.js/),
// which is asked for once, and again only if it couldn't be had. Of a small archive the page asks for it at once, because
// it shows the filters beside any results.

let comingMore = null;
let failedMore = 0;

// The functions that it exports.
function more() {
  comingMore ??= import(addressOfMore()).catch(error => {
    comingMore = null;
    failedMore++;
    throw new Error("A part of the search script can't be reached.", { cause: error });
  });
  return comingMore;
}

// Browsers remember a script that they couldn't have; at an address of its own they try again.
function addressOfMore() {
  const address = new URL(document.querySelector("script[data-more]").dataset.more, document.baseURI);
  address.hash = failedMore > 0 ? failedMore : "";
  return address.href;
}
