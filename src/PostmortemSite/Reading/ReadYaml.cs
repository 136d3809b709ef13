using System.Collections.Immutable;
using PostmortemSite.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads the part of YAML that configuration needs: mappings, lists and scalars. Anchors, aliases, tags, merge keys,
/// repeated keys and deep nesting are refused, because each of them has been used to crash or to deceive a reader.
/// </summary>
public static class ReadYaml
{
    private const int MaxDepth = 32;
    private const int MaxLength = 256 * 1024;

    /// <summary>Reads a document whose root is a mapping; an empty one gives an empty mapping.</summary>
    /// <param name="path">The file, for problems.</param>
    /// <param name="text">The YAML text.</param>
    /// <param name="lineOffset">How many lines of the file stand before the text.</param>
    /// <param name="report">Takes what is wrong; then the result is empty or partial.</param>
    public static YamlMap Map(string path, string text, int lineOffset, Action<Problem> report)
    {
        if (text.Length > MaxLength)
        {
            report(Problem.Error(path, new Position(lineOffset + 1, 1), "yaml-size",
                $"There are {text.Length:N0} characters of YAML; the limit is {MaxLength:N0}.", "Move the text into the body."));
            return YamlMap.Empty;
        }

        try
        {
            var events = new Events(path, text, lineOffset, report);
            return events.Document();
        }
        catch (YamlException exception)
        {
            report(Problem.Error(path, At(exception.Start, lineOffset), "yaml", Explain(exception),
                "Quote values that hold a colon, a brace or an @, and indent with spaces."));
            return YamlMap.Empty;
        }
        catch (InvalidOperationException)
        {
            // The parser's own mistake: it comes to words for which its grammar has no name, without a place.
            report(Problem.Error(path, new Position(lineOffset + 1, 1), "yaml", "This isn't valid YAML.",
                "Quote values that hold a colon, a brace or an @, and indent with spaces."));
            return YamlMap.Empty;
        }
    }

    private static Position At(Mark mark, int lineOffset) =>
        new((int)mark.Line + lineOffset, Math.Max(1, (int)mark.Column));

    private static string Explain(YamlException exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        message = message[(message.IndexOf("): ", StringComparison.Ordinal) is var end and >= 0 ? end + 3 : 0)..];
        return $"This isn't valid YAML: {message.TrimEnd('.')}.";
    }

    /// <summary>Walks the parser's events, which don't recurse, and builds nodes from what is allowed.</summary>
    private sealed class Events(string path, string text, int lineOffset, Action<Problem> report)
    {
        private readonly Parser parser = new(new StringReader(text));

        public YamlMap Document()
        {
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _)) return YamlMap.Empty;
            parser.Consume<DocumentStart>();
            var root = Node(1);
            switch (root)
            {
                case YamlMap map:
                    return map;
                case YamlScalar { Value.Length: 0 }:
                    return YamlMap.Empty;
                default:
                    report(Problem.Error(path, root.Position, "yaml-root", "A mapping is expected here.",
                        "Write \"key: value\" lines."));
                    return YamlMap.Empty;
            }
        }

        private YamlNode Node(int depth)
        {
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw Refuse("Anchors and aliases are not allowed");
            if (parser.Current is NodeEvent { Tag.IsEmpty: false }) throw Refuse("Tags are not allowed");
            if (depth > MaxDepth) throw Refuse($"This is nested deeper than {MaxDepth}");

            var position = At(parser.Current!.Start, lineOffset);
            if (parser.TryConsume<Scalar>(out var scalar)) return new YamlScalar(IsNull(scalar) ? "" : scalar.Value, position);
            if (parser.TryConsume<SequenceStart>(out _)) return List(position, depth);
            parser.Consume<MappingStart>();
            return Mapping(position, depth);
        }

        private YamlList List(Position position, int depth)
        {
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(depth + 1));
            return new YamlList(items.ToImmutable(), position);
        }

        private YamlMap Mapping(Position position, int depth)
        {
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var seen = new Dictionary<string, Position>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (Node(depth + 1) is not YamlScalar key) throw Refuse("A key must be a plain word");
                if (key.Value == "<<") throw Refuse("Merge keys are not allowed");
                var value = Node(depth + 1);
                if (!seen.TryAdd(key.Value, key.Position))
                    report(Problem.Error(path, key.Position, "repeated-key",
                        $"The key \"{key.Value}\" stands here again; it is on line {seen[key.Value].Line} already.",
                        "Keep one of them."));
                else
                    entries.Add(new YamlEntry(key.Value, value, key.Position));
            }

            return new YamlMap(entries.ToImmutable(), position);
        }

        private static bool IsNull(Scalar scalar) => scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" };

        private YamlException Refuse(string what) => new(parser.Current!.Start, parser.Current.End, what);
    }
}
