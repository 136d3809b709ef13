namespace PostmortemSite.Redacting.Masking;

/// <summary>What follows a first name with a capital and nothing but a blank between is that person's surname.</summary>
internal static class Surname
{
    private const int MinLength = 3;

    /// <summary>Where a name ends that is a first name up to an offset: there, or after a surname.</summary>
    public static int EndAfter(string text, int end)
    {
        if (end + MinLength >= text.Length || text[end] != ' ' || !char.IsUpper(text[end + 1]) || !char.IsLower(text[end + 2])) return end;
        var last = end + 2;
        while (last < text.Length && (char.IsLetter(text[last]) || (text[last] is '-' or '\'' or '’' && last + 1 < text.Length && char.IsUpper(text[last + 1]))))
            last++;
        return last - end > MinLength ? last : end;
    }
}
