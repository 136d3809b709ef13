using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime;
using PostmortemSite.Audiences;
using PostmortemSite.Model;

namespace PostmortemSite.Rendering.Data;

/// <summary>
/// The fields of a row, in the order in which they are written. A name with a question mark, such as <c>date?</c>, is a
/// field that a row may be without: what isn't known isn't there.
/// </summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
/// <param name="All">The fields.</param>
internal sealed record DataFields<TRow>(ImmutableArray<DataField<TRow>> All)
{
    private const string IsoMoment =
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?)?$";

    public DataFields()
        : this([])
    {
    }

    public DataFields<TRow> Text(string name, string description, Func<TRow, string?> value) =>
        With(name, description, new() { ["type"] = "string" }, row => value(row));

    /// <summary>One of an enumeration's values, in kebab case.</summary>
    public DataFields<TRow> Choice<TChoice>(string name, string description, Func<TRow, TChoice?> value)
        where TChoice : struct, Enum =>
        With(name, description, new()
        {
            ["enum"] = new JsonArray([.. Enum.GetValues<TChoice>().Select(choice => (JsonNode)DataWords.Of(choice))]),
        },
        row => value(row) is { } choice ? DataWords.Of(choice) : null);

    public DataFields<TRow> Date(string name, string description, Func<TRow, LocalDate?> value) =>
        With(name, description, new() { ["type"] = "string", ["format"] = "date" },
            row => value(row) is { } date ? MomentText.Iso(date) : null);

    public DataFields<TRow> Moment(string name, string description, Func<TRow, Moment?> value) =>
        With(name, description, new() { ["type"] = "string", ["pattern"] = IsoMoment },
            row => value(row) is { } moment ? DataWords.Of(moment) : null);

    /// <summary>A length of time, in whole seconds, rounded down.</summary>
    public DataFields<TRow> Seconds(string name, string description, Func<TRow, Duration?> value) =>
        Whole(name, description, row => value(row) is { } length ? (long)Math.Floor(length.TotalSeconds) : null);

    /// <summary>A whole number, 0 or more.</summary>
    public DataFields<TRow> Whole(string name, string description, Func<TRow, long?> value) =>
        With(name, description, new() { ["type"] = "integer", ["minimum"] = 0 }, row => value(row));

    public DataFields<TRow> Number(string name, string description, Func<TRow, decimal?> value) =>
        With(name, description, new() { ["type"] = "number" }, row => value(row));

    public DataFields<TRow> Flag(string name, string description, Func<TRow, bool?> value) =>
        With(name, description, new() { ["type"] = "boolean" }, row => value(row));

    public DataFields<TRow> Texts(string name, string description, Func<TRow, IEnumerable<string>> value) =>
        With(name, description, new() { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            row => new JsonArray([.. value(row).Select(text => (JsonNode)text)]));

    /// <summary>Parts that have fields of their own.</summary>
    public DataFields<TRow> Rows<TPart>(
        string name, string description, Func<TRow, IEnumerable<TPart>> parts, DataFields<TPart> fields) =>
        With(name, description, new() { ["type"] = "array", ["items"] = fields.Schema() },
            row => new JsonArray([.. parts(row).Select(part => (JsonNode)fields.Of(part))]));

    /// <summary>
    /// These fields, which everybody reads, and for internal readers others. What the public doesn't have isn't even
    /// named there: neither as a null nor in the schema.
    /// </summary>
    public DataFields<TRow> And(DataFields<TRow> forInternal, Audience audience) =>
        audience == Audience.Internal ? new(All.AddRange(forInternal.All)) : this;

    /// <summary>A row as a JSON object.</summary>
    public JsonObject Of(TRow row)
    {
        var json = new JsonObject();
        foreach (var field in All)
            if (field.In(row) is { } value)
                json.Add(field.Name, value);
        return json;
    }

    /// <summary>The form of a row.</summary>
    public JsonObject Schema() => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray([.. All.Where(field => !field.IsOptional).Select(field => (JsonNode)field.Name)]),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(
            All.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Schema.DeepClone()))),
    };

    private DataFields<TRow> With(string name, string description, JsonObject schema, Func<TRow, JsonNode?> value)
    {
        schema["description"] = description;
        return new(All.Add(new(name.TrimEnd('?'), name.EndsWith('?'), schema, value)));
    }
}
