using System.Collections.Immutable;
using PostmortemSite.Model.Search;
using PostmortemSite.Searching.Lunr;

namespace PostmortemSite.Searching;

/// <summary>
/// Ranks documents by terms exactly as lunr 2.3.9 does (<c>lunr.Index.query</c>), to the last bit and the order of ties:
/// sums are made in lunr's order. The theme's script does the same from its shards.
/// </summary>
internal static class RankDocuments
{
    public static ImmutableArray<Hit> By(IEnumerable<Clause> clauses, SearchIndex index)
    {
        var query = new Query(index);
        foreach (var clause in clauses) query.Add(clause);
        return query.Hits();
    }

    private sealed class Query(SearchIndex index)
    {
        /// <summary>By field: the terms by number, with their boosts added up.</summary>
        private readonly SortedDictionary<int, double>[] vectors = [.. SearchIndex.Fields.Select(_ => new SortedDictionary<int, double>())];

        /// <summary>The fields of documents that match, in the order in which they were first met.</summary>
        private readonly List<(int Document, int Field)> matches = [];
        private readonly HashSet<(int Document, int Field)> met = [];
        private readonly HashSet<int> prohibited = [];
        private HashSet<int>? required;
        private bool isNegated = true;

        public void Add(Clause clause)
        {
            isNegated &= clause.Presence == Presence.Prohibited;
            var term = index.Find(clause.Term);
            var documents = term is null
                ? []
                : clause.Fields.SelectMany(field => term.Postings[field]).Select(posting => posting.Document);
            if (clause.Presence == Presence.Prohibited)
            {
                prohibited.UnionWith(documents);
                return;
            }

            if (clause.Presence == Presence.Required)
            {
                if (required is null) required = [.. documents];
                else required.IntersectWith(documents);
            }

            if (term is null) return;
            foreach (var field in clause.Fields)
            {
                vectors[field][term.Number] = vectors[field].GetValueOrDefault(term.Number) + clause.Boost;
                foreach (var posting in term.Postings[field])
                    if (met.Add((posting.Document, field))) matches.Add((posting.Document, field));
            }
        }

        public ImmutableArray<Hit> Hits()
        {
            // Who only says what isn't wanted gets everything else.
            if (isNegated)
                return [.. Enumerable.Range(0, index.Documents.Length).Except(prohibited).Select(document => new Hit(document, 0))];

            var similarities = vectors.Select(Similarities).ToArray();
            var scores = new OrderedDictionary<int, double>();
            foreach (var (document, field) in matches)
            {
                if (prohibited.Contains(document) || required?.Contains(document) == false) continue;
                var score = similarities[field][document];
                scores[document] = scores.TryGetValue(document, out var before) ? before + score : score;
            }

            return [.. scores.Select(pair => new Hit(pair.Key, pair.Value)).OrderByDescending(hit => hit.Score)];
        }

        /// <summary>By document: the product of the question's vector and the field's, over the question's length.</summary>
        private double[] Similarities(SortedDictionary<int, double> vector, int field)
        {
            var products = new double[index.Documents.Length];
            var squares = 0.0;
            foreach (var (number, boost) in vector)
            {
                squares += boost * boost;
                var term = index.Terms[number];
                var rarity = Weight.Rarity(index.Documents.Length, term.FieldCount);
                foreach (var (document, frequency) in term.Postings[field])
                    products[document] += boost * Weight.Of(
                        rarity, frequency, index.Lengths[field][document], index.AverageLengths[field]);
            }

            var length = Math.Sqrt(squares);
            for (var document = 0; document < products.Length && length > 0; document++) products[document] /= length;
            return products;
        }
    }
}
