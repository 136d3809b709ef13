using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NodaTime;
using PostmortemSite.Model;

namespace PostmortemSite.Parsing.Actions;

/// <summary>The words by which authors say how far an item has come, in English, Japanese and Arabic.</summary>
internal static partial class ActionWords
{
    /// <summary>Finished.</summary>
    public const string Done =
        "done|completed|complete|finished|closed|resolved|fixed|merged|deployed|shipped|implemented|landed|released"
        + "|対応済み|対応済|実施済み|完了済み|完了|済み|済|تم التنفيذ|تم الإنجاز|تمت|تم|مكتملة|مكتمل|منجز|مغلق";

    /// <summary>Begun.</summary>
    public const string InProgress =
        "in progress|in-progress|inprogress|wip|work in progress|ongoing|on going|on-going|underway|started|doing"
        + "|in review|under review|partially done|partly done|mostly done|partial"
        + "|対応中|進行中|着手中|作業中|実施中|検討中|調査中|レビュー中|一部完了|قيد التنفيذ|قيد المراجعة|جارية|جار|جارٍ|جاري";

    /// <summary>Not begun, or put off.</summary>
    public const string Open =
        "to do|to-do|todo|open|not started|not done|not yet started|unstarted|planned|pending|new|backlog|scheduled"
        + "|proposed|blocked|on hold|deferred|postponed|未着手|未対応|未完了|未実施|予定|計画中|完了予定|対応予定|保留|延期"
        + "|مفتوحة|مفتوح|لم يبدأ|لم تبدأ|معلق|معلقة|مؤجل|مخطط";

    /// <summary>Given up.</summary>
    public const string Dropped =
        "failed|dropped|abandoned|rejected|declined|obsolete|superseded|cancelled|canceled|wontfix|won't fix|wont fix"
        + "|won't do|wont do|not doing|中止|却下|見送り|取り下げ|キャンセル|ملغاة|ملغى|ملغي|مرفوض|فشل";

    /// <summary>Signs that stand for a state.</summary>
    public const string Signs = "✅|☑️?|✔️?|🚧|⏳|🔄|❌|⬜|🚫";

    private static readonly FrozenDictionary<string, ActionState> States = Table();

    /// <summary>The state that a word or sign means; null if it isn't one.</summary>
    public static ActionState? State(string word) =>
        States.TryGetValue(word.Trim().TrimEnd('\uFE0F').Replace('’', '\''), out var state) ? state : null;

    /// <summary>The state that a cell of a table says, and the word that says it; null if it says none.</summary>
    public static (ActionState State, string Word)? Cell(string text) =>
        CellStart().Match(text) is { Success: true } match && State(match.Groups["state"].Value) is { } state
            ? (state, match.Groups["state"].Value)
            : null;

    /// <summary>The day that the words beside a state tell, if it is one of those after which nothing is left to do.</summary>
    public static LocalDate? Closed(ActionState? state, string words) =>
        state is ActionState.Done or ActionState.Dropped ? WrittenDay.FindIn(words) : null;

    /// <summary>The state that a heading says of all items below it: "Completed", "Quick fixes (done)".</summary>
    public static ActionState? Heading(string text) =>
        HeadingState().Match(text) is { Success: true } match ? State(match.Groups["state"].Value) : null;

    private static FrozenDictionary<string, ActionState> Table()
    {
        (string Words, ActionState State)[] lists =
        [
            (Done + "|✅|☑|✔|x", ActionState.Done),
            (InProgress + "|🚧|⏳|🔄", ActionState.InProgress),
            (Open + "|❌|⬜", ActionState.Open),
            (Dropped + "|🚫", ActionState.Dropped),
        ];
        return lists.SelectMany(list => list.Words.Split('|').Select(word => (word, list.State)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.State, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(
        $@"^[\s\[(【（]*(?<state>{Signs}|(?:{InProgress}|{Open}|{Dropped}|{Done}|x)(?!\w))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CellStart();

    [GeneratedRegex(
        $@"^\s*(?:(?<state>{InProgress}|{Open}|{Dropped}|{Done})(?:\s+(?:actions?|action items|items"
        + $@"|tasks))?\s*(?:$|[(（:：])|.*[(（]\s*(?:already\s+)?(?<state>{InProgress}|{Open}|{Dropped}"
        + $@"|{Done})\s*[)）]\s*:?\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingState();
}
