using System.Collections.Immutable;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Reads <c>sections</c> of <c>site.yml</c>: who reads which kind of section, and what else they are called.</summary>
internal sealed class ReadSections(MapReader? sections)
{
    /// <summary>The audience of each kind: the default's, but for what <c>audience</c> says.</summary>
    public ImmutableDictionary<SectionKind, Audience> Audiences()
    {
        var audiences = RedactionPolicy.Default.Sections.ToBuilder();
        var declared = sections?.Map("audience");
        var places = new Dictionary<SectionKind, Position>();
        foreach (var entry in declared?.Entries ?? [])
        {
            var said = declared!.OneOf(entry.Key, "public", "internal");
            if (Kind(declared, entry) is not { } kind || said is null) continue;
            if (!places.TryAdd(kind, entry.Position))
                declared.Wrong(entry.Position, $"The audience of \"{kind}\" is declared on line {places[kind].Line} already.",
                    "Keep one of them.");
            audiences[kind] = said == "public" ? Audience.Public : Audience.Internal;
        }

        return audiences.ToImmutable();
    }

    /// <summary>The kinds that headings of this site mean; the headings are normalised.</summary>
    public ImmutableDictionary<string, SectionKind> Synonyms()
    {
        var synonyms = ImmutableDictionary.CreateBuilder<string, SectionKind>(StringComparer.Ordinal);
        var headings = sections?.Map("headings");
        foreach (var entry in headings?.Entries ?? [])
        {
            if (Kind(headings!, entry) is not { } kind) continue;
            foreach (var heading in headings!.Scalars(entry.Key))
            {
                var words = HeadingWords.Normalise(heading.Value);
                if (!synonyms.TryAdd(words, kind) && synonyms[words] != kind)
                    headings.Wrong(heading.Position, $"The heading \"{heading.Value}\" means \"{synonyms[words]}\" already.",
                        "Keep it under one kind of section.");
            }
        }

        return synonyms.ToImmutable();
    }

    /// <summary>Who reads a section whose heading says that it is internal.</summary>
    public Audience NamedInternal() =>
        sections?.OneOf("namedInternal", "public", "internal") == "public" ? Audience.Public : Audience.Internal;

    /// <summary>Reports what nobody asked for.</summary>
    public void RefuseOthers() => sections?.RefuseOthers();

    private static SectionKind? Kind(MapReader map, YamlEntry entry)
    {
        if (entry.Key.All(char.IsAsciiLetter) && Enum.TryParse<SectionKind>(entry.Key, ignoreCase: true, out var kind)) return kind;
        map.Report(entry.Position, "unknown-section", $"There is no section \"{entry.Key}\".",
            NearestWord.DidYouMean(entry.Key, Enum.GetNames<SectionKind>())
            ?? $"Known sections: {string.Join(", ", Enum.GetNames<SectionKind>())}.");
        return null;
    }
}
