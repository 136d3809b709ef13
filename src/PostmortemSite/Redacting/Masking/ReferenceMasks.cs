using System.Text.RegularExpressions;

namespace PostmortemSite.Redacting.Masking;

/// <summary>Tickets of the declared projects: <c>OPS-123</c>.</summary>
internal sealed class TicketMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-ticket";

    /// <inheritdoc/>
    public string Summary => "A ticket of one of the declared ticketKeys.";

    /// <inheritdoc/>
    public string Words => "a ticket";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(string text, MaskContext context) =>
        context.Tickets is null ? [] : Shapes.In(text, '-', Shapes.IsBeforeDigit, context.Tickets)
            .Select(place => new MaskMatch(place.Start.Value, place.End.Value));
}

/// <summary>Chat channels: <c>#incident-room</c>.</summary>
internal sealed partial class ChannelMask : IMask
{
    /// <inheritdoc/>
    public string Name => "mask-channel";

    /// <inheritdoc/>
    public string Summary => "A chat channel.";

    /// <inheritdoc/>
    public string Words => "an internal channel";

    /// <inheritdoc/>
    public IEnumerable<MaskMatch> In(string text, MaskContext context) =>
        Shapes.In(text, '#', Shapes.IsBeforeWord, Channel()).Select(place => new MaskMatch(place.Start.Value, place.End.Value));

    [GeneratedRegex(@"(?<![A-Za-z0-9_&#/]|\]\()#[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*\b(?![(/=])", RegexOptions.CultureInvariant)]
    private static partial Regex Channel();
}
