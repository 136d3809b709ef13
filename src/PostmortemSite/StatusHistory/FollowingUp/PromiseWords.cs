using System.Text.RegularExpressions;
using PostmortemSite.Model.StatusPages;

namespace PostmortemSite.StatusHistory.FollowingUp;

/// <summary>
/// The words, English ones, by which a sentence promises a report: what will come (a root cause analysis, a postmortem, a
/// full report, or, once the incident is over, more details), that it will come, and that it is for readers. Precision
/// comes first: "we are investigating the root cause and will update" promises nothing that anybody could ask for later.
/// </summary>
internal static partial class PromiseWords
{
    /// <summary>True if a sentence promises a report.</summary>
    /// <param name="sentence">Plain text.</param>
    /// <param name="state">The state that the update announced: while an incident goes on, "more details" are news.</param>
    public static bool Promises(string sentence, StatusState state) =>
        // "The report can't be opened; we will provide an update": what is said of one isn't said of the other.
        sentence.Split(';').Any(clause => PromisesIn(clause, state));

    /// <summary>True if a text tells a cause.</summary>
    public static bool TellsCause(string text) => Cause().IsMatch(text);

    private static bool PromisesIn(string clause, StatusState state)
    {
        if (PlainReport().IsMatch(clause)) return IsOver(state) && !Takes(clause);
        if (Report().IsMatch(clause) || CauseGiven().IsMatch(clause))
            return Comes().IsMatch(clause) && !Takes(clause);
        return Details().IsMatch(clause) && DetailsCome().IsMatch(clause) && !Takes(clause)
            && (Deadline().IsMatch(clause) || IsOver(state));
    }

    /// <summary>Whatever takes the promise back, makes it somebody else's or ties it to a request.</summary>
    private static bool Takes(string clause) =>
        Denial().IsMatch(clause) || OnRequest().IsMatch(clause)
            || (Others().IsMatch(clause) && !Ours().IsMatch(clause));

    private static bool IsOver(StatusState state) =>
        state is StatusState.Resolved or StatusState.Completed or StatusState.Postmortem;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        | RegexOptions.IgnorePatternWhitespace;

    [GeneratedRegex(
        """
        \b(
          root[-\ ]cause\ (and\ \w+\ )?(analys[ei]s|report|summary|explanation|review|write-?up|details
            |investigation\ report)
          | RCAs? | PIRs? | RFOs? | reason\ for\ (the\ )?outage | blog\ ?post
          | post[-\ ]?mortems?
          | (post[-\ ]?)?incident\ (report|review|analysis|write-?up|retrospective|summary)
          | after[-\ ]action\ (report|review)
          | (detailed|full|complete|final|exact)\ root\ cause
          | (summary|review|account|timeline)\ of\ (this|the|today's|yesterday's)\ (\w+\ )?
            (incident|outage|event|disruption)
          | (full|fuller|detailed|complete|comprehensive|in-depth|thorough|formal|final|official|public|technical
              |written|follow-up|preliminary)
            \ ([\w-]+\ ){0,2}?(report|write-?up|analysis|explanation|account|summary|review|retrospective|breakdown)
          | retrospective | write-?up
          | explanation\ of\ (what\ (happened|went\ wrong)|the\ (cause|incident|outage))
        )\b
        """, Options)]
    private static partial Regex Report();

    /// <summary>
    /// A report without another word, once the incident is over; before that, it may be one that customers can't open.
    /// </summary>
    [GeneratedRegex(
        """
        \b(we\ will|we'll|we\ shall|we\ are\ going\ to)\ (also\ )?(publish|share|post|write|provide|release)\ (a|our)\ report\b
        | \b(a|our)\ report\ ((with|on|about)\ [^,;]{1,60}?\ )?(will|is\ to)\ (follow|be\ (published|shared|posted|written|released))\b
        """, Options)]
    private static partial Regex PlainReport();

    /// <summary>The cause itself is promised: "we will share the root cause".</summary>
    [GeneratedRegex(
        """
        \b(share|publish|post|provide|release|communicate)\ 
        (you\ |with\ you\ |(more\ |further\ |additional\ |all\ |full\ |the\ )*(information|details|findings?|learnings?)
          \ (on|about|of|regarding|around|from)\ )?
        (the|a|its|our)?\ ?(exact\ |underlying\ |full\ |detailed\ )*(root\ )?causes?\b
        """, Options)]
    private static partial Regex CauseGiven();

    [GeneratedRegex(
        """
        \b(will|we'll|'ll|shall|going\ to|plan(s|ning)?\ to|intend(s|ing)?\ to|aim(s|ing)?\ to|hope\ to|want\ to
          |promise\ to|commit(ted|ting)?\ to)\b
        [^;]{0,160}?
        \b(share|shared|sharing|publish|published|publishing|post(ed|ing)?(?![-\ ]?mortem)|provide|provided|providing
          |release|released|releasing
          |send|sent|follow(?!\ up)|follow(ing)?\ up\ (\w+\ )?with\ (an?|our|more|further|additional|full)
          |update\ (this|the|our)\ [\w\ ]{1,30}\ with\ (an?|the|our|more|full)
          |available(?!\ again)|deliver|delivered|write|writing|written|prepare|preparing|prepared|produce|produced
          |communicate|communicated|present|presented|made\ public|add|added|attach|attached|put\ out|report\ back|come
          |blog)\b
        | \b(expect|look\ out\ for|stay\ tuned\ for|watch\ for)\ (an?|the|our|more)\b
        | \bto\ (follow|come)\b
        | \b(is|are)\ (forthcoming|coming|pending|in\ preparation
            |being\ (prepared|written|drafted|compiled|finali[sz]ed))\b
        | \bcoming\ (soon|shortly)\b | \b(rca|analysis|report|post-?mortem)\ (pending|coming|follows)\b
        | \b(we\ are|we're)\ (preparing|writing|drafting|compiling|finali[sz]ing|putting\ together)\b
        """, Options)]
    private static partial Regex Comes();

    [GeneratedRegex(
        """
        \b(more|further|additional|full|fuller|complete|all\ the)\ (technical\ )?(details?|information|findings
          |insights?)\b
        """, Options)]
    private static partial Regex Details();

    [GeneratedRegex(
        """
        \b(will|we'll|'ll|shall|going\ to|plan(s|ning)?\ to|intend(s|ing)?\ to)\b[^;]{0,80}?
        \b(share|shared|publish|published|provide|provided|post|posted|release|released|added|follow|get\ back
          |come\ back|report\ back|blog)\b
        | \bto\ (follow|come)\b
        """, Options)]
    private static partial Regex DetailsCome();

    [GeneratedRegex(
        """
        \b(with)?in\ (the\ )?(next\ |coming\ |following\ )?(\w+\ ){0,2}(business|working|calendar)?\ ?
          (days|weeks|week)\b
        | \b(this|next|later\ this)\ week\b | \b(with)?in\ ([0-9]+|a\ few|two|three|five)\ (business\ |working\ )?(days|weeks)\b
        | \bblog\b
        """, Options)]
    private static partial Regex Deadline();

    [GeneratedRegex(
        """
        \b(no|neither)\b(?!\ later)[^,;:]{0,60}\b(report|RCA|analysis|post-?mortem|details?|information|write-?up
          |explanation|summary|review)\b
        | (\bnot|n't|\bnever|\bcannot)\ (\w+\ ){0,3}(share|publish|post|provid|releas|follow|plan|intend|expect
            |be\ (available|shared|published|provided)|writ|prepar|send)
        | \bwithout\ (an?|further|any)\b[^,;:]{0,40}\b(report|RCA|analysis|post-?mortem|write-?up)\b
        """, Options)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b((up)?on\ request|if\ you\b|contact\ (our\ )?support|reach\ out)", Options)]
    private static partial Regex OnRequest();

    [GeneratedRegex(
        """
        \b(they|(their|the|our|an?)?\ ?(upstream|vendor|(cloud\ |hosting\ |network\ |service\ )?provider|carrier|partner
          |supplier)('s)?)\b[^.]{0,40}
        \b(will|plans?\ to|intends?\ to|expects?|is\ (preparing|writing))\b
        """, Options)]
    private static partial Regex Others();

    [GeneratedRegex(@"\b(we|we'll|we're|our\ team)\b", Options)]
    private static partial Regex Ours();

    [GeneratedRegex(
        """
        \b(caused\ by|due\ to|because|as\ a\ (result|consequence)\ of|(root\ )?cause\ (was|of)|triggered\ (by|when)
          |result(ed|ing)\ from
          |stem(med|ming)\ from|led\ to|introduced\ (by|in|a)|originated|traced\ (back\ )?to|attributed\ to)\b
        """, Options)]
    private static partial Regex Cause();
}
