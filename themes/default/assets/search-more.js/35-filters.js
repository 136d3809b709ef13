// What documents are filed under, as Searching/Questions/FilterValues.cs and FilterDocuments.cs know it in C#.

// The filters with values that documents have, and the values that none has. A filter may name a value in full, by its
// key, or by a word that only one name has.
export function resolveFilters(filters, facets) {
  const unknownValues = [];
  const resolved = filters.map(filter => {
    const { keys, names } = columnOf(facets, filter.facet);
    if ([...keys, ...names].some(name => facetKey(name) === filter.value)) return filter;
    const near = keys.filter((_, place) => facetKey(names[place]).split("-").includes(filter.value));
    if (near.length === 1) return { ...filter, value: facetKey(near[0]) };
    unknownValues.push({ facet: filter.facet, value: filter.value, known: names });
    return filter;
  });
  return { filters: distinctBy(resolved, filter => JSON.stringify(filter)), unknownValues };
}

// Whether documents are filed as filters want it; two of the same facet are alternatives.
export function filterOf(filters, facets) {
  const groups = Map.groupBy(filters, filter => `${filter.facet} ${filter.isExcluded}`);
  const tests = Array.from(groups.values(), group => {
    const { keys, names, of } = columnOf(facets, group[0].facet);
    const wanted = new Set(group.map(filter => filter.value));
    const places = new Set(keys.keys().filter(place => wanted.has(facetKey(keys[place])) || wanted.has(facetKey(names[place]))));
    return document => of[document].some(place => places.has(place)) !== group[0].isExcluded;
  });
  return document => tests.every(test => test(document));
}

// The states of action items have names for the page alone.
function columnOf(facets, facet) {
  const column = facets[facet];
  return facet === "actions" ? { ...column, names: column.keys } : column;
}
