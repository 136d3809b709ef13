using System.Collections.Immutable;
using PostmortemSite.Model;

namespace PostmortemSite.Reading;

/// <summary>Reads <c>people.yml</c>: who works here, and what the public reads instead of their names.</summary>
internal static class ReadPeople
{
    private const string DefaultRole = "an engineer";

    public static ImmutableArray<Person> From(SourceFile file, Action<Problem> report)
    {
        var root = new MapReader(file.Path, ReadYaml.Map(file.Path, file.Text, 0, report), report);
        var people = ImmutableArray.CreateBuilder<Person>();
        foreach (var item in root.Maps("people"))
        {
            if (One(item) is { } person) people.Add(person);
            item.RefuseOthers();
        }

        root.RefuseOthers();
        return people.ToImmutable();
    }

    private static Person? One(MapReader item)
    {
        var name = item.Scalar("name") ?? item.Scalar("key");
        if (name is null) item.Wrong(item.Position, "A person has no name.", "Write \"- name: Ada Lovelace\".");
        var aliases = item.Scalars("aliases");
        foreach (var letter in aliases.Append(name).OfType<YamlScalar>().Where(one => one.Value.Length < 2))
            item.Wrong(letter.Position, "A name has one character; it would stand everywhere.", "Write the name in full.");
        var role = item.Text("role");
        if (role is null && item.KeyAt("role") is { } empty)
            item.Wrong(empty, "The role is empty.", "Write what the public reads instead of the name: \"the on-call engineer\".");
        // It is written into Markdown and YAML alike, when both are finished.
        if (role is not null && role.AsSpan().IndexOfAny("\"\\<>\n") >= 0)
            item.Wrong(item.Scalar("role")!.Position, "A role takes words alone.", "Leave out quotation marks, backslashes and angle brackets.");
        var (handles, initials) = (Handles(item), Initials(item));
        return name is null ? null : new Person(
            name.Value, role ?? DefaultRole, handles, initials, [.. aliases.Select(alias => alias.Value)])
        {
            DeclaredAt = item.PlaceAt(name.Position),
        };
    }

    private static ImmutableArray<string> Handles(MapReader item)
    {
        var handles = item.Scalars("handles");
        foreach (var handle in handles.Where(handle => handle.Value.TrimStart('@') is "" || handle.Value.Any(char.IsWhiteSpace)))
            item.Wrong(handle.Position, $"\"{handle.Value}\" is no handle.", "Write it as chats do: \"@ada\".");
        return [.. handles.Select(handle => handle.Value.TrimStart('@'))];
    }

    /// <summary>Initials are looked for as two or three capitals before a colon.</summary>
    private static string? Initials(MapReader item)
    {
        var initials = item.Scalar("initials");
        if (initials is not null && !(initials.Value.Length is 2 or 3 && initials.Value.All(char.IsAsciiLetterUpper)))
            item.Wrong(initials.Position, $"\"{initials.Value}\" can't be found as initials.",
                "Write two or three capitals from A to Z, or put it under aliases.");
        return initials?.Value;
    }
}
