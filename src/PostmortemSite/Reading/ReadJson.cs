using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>
/// Reads JSON files of our own into the nodes that YAML is read into, so that <see cref="MapReader"/> tells of what is
/// wrong with them, with its place. Numbers and true and false are read as text.
/// </summary>
internal static class ReadJson
{
    private const int MaxDepth = 16;

    /// <summary>Reads a document whose root is an object.</summary>
    /// <param name="file">The file.</param>
    /// <param name="report">Takes what is wrong; then the result is empty.</param>
    public static YamlMap Map(SourceFile file, Action<Problem> report)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        var lines = new Lines(bytes);
        try
        {
            reader.Read();
            var root = Node(ref reader, lines);
            // Anything after the end is an error of the reader's.
            reader.Read();
            if (root is YamlMap map) return map;
            report(Problem.Error(
                file.Path, root.Position, "json-root", "An object is expected here.", "Restore the file."));
        }
        catch (JsonException wrong)
        {
            report(Problem.Error(file.Path, At(wrong), "json", "This isn't valid JSON.",
                "Restore the file from the repository's history, or correct it here."));
        }

        return YamlMap.Empty;
    }

    /// <summary>Where a text ceases to be JSON.</summary>
    public static Position At(JsonException wrong) =>
        new((int)(wrong.LineNumber ?? 0) + 1, (int)(wrong.BytePositionInLine ?? 0) + 1);

    private static YamlNode Node(ref Utf8JsonReader reader, Lines lines)
    {
        var position = lines.At((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = ImmutableArray.CreateBuilder<YamlEntry>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var (key, at) = (Text(ref reader), lines.At((int)reader.TokenStartIndex));
                    reader.Read();
                    entries.Add(new YamlEntry(key, Node(ref reader, lines), at));
                }

                return new YamlMap(entries.ToImmutable(), position);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Node(ref reader, lines));
                return new YamlList(items.ToImmutable(), position);
            case JsonTokenType.String:
                return new YamlScalar(Text(ref reader), position);
            case JsonTokenType.Null:
                return new YamlScalar("", position);
            default:
                return new YamlScalar(Encoding.UTF8.GetString(reader.ValueSpan), position);
        }
    }

    /// <summary>A text; half a surrogate pair is no text.</summary>
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    /// <summary>Where bytes stand, asked for in their order.</summary>
    private sealed class Lines(byte[] bytes)
    {
        private int seen;
        private int line = 1;
        private int start;

        public Position At(int offset)
        {
            for (; seen < offset; seen++)
                if (bytes[seen] == '\n') (line, start) = (line + 1, seen + 1);
            return new Position(line, Encoding.UTF8.GetCharCount(bytes.AsSpan(start, offset - start)) + 1);
        }
    }
}
