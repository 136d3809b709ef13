using System.Text.Json;

namespace PostmortemSite.Redacting.Leaks;

/// <summary>The strings of a JSON text, names and values, each once: an index says the same ones millions of times.</summary>
internal static class JsonStrings
{
    /// <exception cref="FormatException">It isn't JSON.</exception>
    public static IReadOnlyCollection<string> In(ReadOnlySpan<byte> json)
    {
        var seen = new HashSet<byte[]>(new SameBytes()).GetAlternateLookup<ReadOnlySpan<byte>>();
        var strings = new List<string>();
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && seen.Add(reader.ValueSpan))
                    strings.Add(reader.GetString()!);
        }
        catch (JsonException error)
        {
            throw new FormatException("This isn't JSON.", error);
        }

        return strings;
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? a, byte[]? b) => a.AsSpan().SequenceEqual(b);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
