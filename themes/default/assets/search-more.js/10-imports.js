// What all parts of this script use of the first one.

import {
  distinctBy, everyField, facetKey, isDense, isIn, isStopWord, matchOf, needsFolding, questionWord, questionWords, rowOf,
  splitQuestion, stemWord,
} from "./search.js";
