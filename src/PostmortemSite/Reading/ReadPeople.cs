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
            var name = item.Text("name") ?? item.Text("key");
            if (name is null) item.Wrong(item.Position, "A person has no name.", "Write \"- name: Ada Lovelace\".");
            else
                people.Add(new Person(
                    name,
                    item.Text("role") ?? DefaultRole,
                    [.. item.Scalars("handles").Select(handle => handle.Value.TrimStart('@'))],
                    item.Text("initials"),
                    [.. item.Scalars("aliases").Select(alias => alias.Value)]));
            item.RefuseOthers();
        }

        root.RefuseOthers();
        return people.ToImmutable();
    }
}
