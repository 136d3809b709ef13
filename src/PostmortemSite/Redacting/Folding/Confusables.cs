using System.Collections.Frozen;
using System.Globalization;

namespace PostmortemSite.Redacting.Folding;

/// <summary>
/// Characters that look like ASCII ones and aren't, in the sense of https://www.unicode.org/reports/tr39/: of two
/// that look alike only the one that isn't ASCII is in here, so that folding never changes ASCII and 0 is never O.
/// What Unicode's compatibility form or the loss of an accent already makes ASCII is left out, as are look-alikes
/// among other scripts. Case is kept: small letters stand for small ones.
/// </summary>
internal static class Confusables
{
    /// <summary>
    /// Each line: what is meant, then the code points, or the first and last of a run, that look like it.
    /// </summary>
    private const string Table = """
        blank 0085 1680 2028 2029 2800
        ! 01C3 2D51
        " 02EE 05F4 201C-201F 2033 3003
        % 066A
        ' 00B4 02B9 02BB-02BF 02C8 055A 05F3 2018 2019 201B 2032 A78C
        * 066D 204E 2217 2731
        + 16ED 2795
        , 066B 201A
        - 02D7 058A 05BE 1806 2010-2015 2043 2212 23AF 2500 2501 2796 2E17 2E1A 2E3A 2E3B 2E40 2E5D 10EAD
        . 06D4 0701 0702 3002
        / 1735 2044 2215 2571 29F8 3033
        2 01A7 01A8 03E8 14BF 1614
        3 01B7 0417 0437 04E0 04E1
        4 13CE AB9E
        6 0431
        8 0222 0223
        : 02D0 02F8 0589 05C3 0703 0704 16EC 2236 A789 FE30
        < 2039 276E 27E8 3008
        = 1400 30A0 A4FF
        > 203A 276F 27E9 3009
        A 023A 0391 0410 13AA 1431 15C5 15E9 2C80 A4EE 102A0
        AE 00C6 04D4
        B 0181 0182 0243 0392 0412 13F4 15F7 2C82 A4D0 A796 102A1
        C 0187 023B 03F9 0421 13DF 1455 2CA4 A4DA A792 A7C4 102A2
        D 00D0 0110 018A 018B 13A0 15EA A4D3 A779 A7C7
        E 0246 0395 0415 13AC 15F4 2C88 A4F0 10286
        F 0191 03DC 0492 15B4 A4DD A77B A798 10287
        G 0193 01E4 050C 13C0 13F3 161C A4D6 A77D A7A0 A7AC
        H 0126 0397 041D 04A2 04BA 13BB 157C 2C67 2C8E A4E7 A7AA
        I 0196 0197 0399 0406 04C0 2C92 A4F2 1028A
        J 0248 037F 0408 13AB 148D A4D9 A7B2
        K 0198 039A 041A 049A 13E6 2C69 2C94 A4D7 A740 A742 A744 A7A2
        L 0141 023D 053C 13DE 14AA 2C60 2C62 A4E1 A746 A748 A7AD
        M 039C 041C 13B7 15F0 2C6E 2C98 A4DF
        N 014A 019D 0220 039D 144E 2C9A A4E0 A790 A7A4
        O 00D8 019F 01FE 039F 041E 04E8 0555 12D0 2C9E 2D54 A4F3 A74A A74C 10292
        OE 0152
        P 00DE 01A4 03A1 0420 13E2 146D 2C63 2CA2 A4D1 A750 A752 A754 10295
        Q 051A A756 A758
        R 024C 13A1 13D2 1587 2C64 A4E3 A782 A7A6
        S 0405 054F 13D5 13DA 1515 2C7E A4E2 A644 A784 A7A8 A7C5 A7C9 10296
        SS 1E9E
        T 0166 01AC 01AE 023E 03A4 0422 04AC 13A2 2CA6 A4D4 A786 10297
        U 054D 1200 144C A4F4 A7B8
        V 01B2 0474 13D9 142F A4E6 A75E
        W 051C 13B3 13D4 15EF 2C72 A4EA
        X 03A7 0425 04B2 157D 166D 2CAC 2D5D A4EB 10290
        Y 01B3 024E 03A5 0423 04AE 04B0 13BD 1EFE 2CA8 A4EC
        Z 01B5 0224 0396 13C3 2C6B 2C7F A4DC A7C6
        \ 2216 29F5 29F9
        ^ 02C6
        _ 02CD
        ` 02CB
        a 0251 03B1 0430 1D00 1D8F 2C65 2C81 AB7A
        ae 00E6 04D5
        b 0180 0183 0253 0299 03B2 042C 0432 044C 13CF 13FC 15AF 1D6C 1D80 2C83 A797 AB9F
        c 0188 023C 0255 03F2 0441 04AB 1462 1D04 2CA5 A793 A794 ABAF 1DF1D
        d 00F0 0111 018C 0221 0256 0257 0501 13E7 146F 1D05 1D6D 1D81 1D91 A77A A7C8 AB70 ABB7
        e 0247 025B 03B5 0435 0454 04BD 04D9 1D07 1D92 2C78 2C89 AB32-AB34 AB7C
        f 0192 0584 1D6E 1D82 A730 A77C A799
        g 01E5 0260-0262 029B 0581 13FB 1D79 1D83 A7A1 AB90
        h 0127 0266 029C 043D 04A3 04BB 0570 13C2 2C68 2C8F A795 AB8B AB92
        i 0131 0268-026A 03B9 0456 13A5 1D96 2C93 AB75 1DF1A
        j 0249 029D 03F3 0458 0575 1D0A AB7B
        k 0138 0199 03BA 043A 049B 04A1 1D0B 1D84 2C6A 2C95 A741 A743 A745 A7A3 ABB6
        l 0142 019A 01C0 0234 026B-026D 029F 04CF 05D5 05DF 0627 16C1 1D0C 1D85 2C61 2D4F A747 A749 A78E AB37-AB39
        l ABAE 1DF04 1DF11 1DF13
        m 0271 043C 1D0D 1D6F 1D86 2C99 AB3A AB87
        n 014B 019E 0235 0272-0274 03B7 043F 0578 1D70 1D87 2C9B A791 A7A5 AB3B
        o 00F8 01FF 0275 03BF 03C3 043E 04E9 0585 05E1 0647 1D0F 2C7A 2C9F A74B A74D AB3D 1DF1B
        oe 0153
        p 00FE 01A5 01BF 03C1 0440 1D18 1D71 1D7D 1D88 2CA3 A751 A753 A755 ABB2
        q 024B 02A0 051B 0566 146B A757 A759 A7AF
        r 024D 027C-027E 0280 0433 1D26 1D72 1D73 1D89 A783 A7A7 AB46 AB49 AB4B AB71 ABA2 1DF16
        s 023F 0282 0455 1D74 1D8A A645 A731 A785 A7A9 A7CA ABA5 ABAA 1DF1E
        ss 00DF
        t 0167 01AB 01AD 0236 0288 03C4 0442 04AD 1D1B 1D75 2C66 2CA7 A787 AB72 1DF09
        u 03BC 03C5 057D 1D1C 1D99 A7B9 AB4E AB52
        v 028B 03BD 0475 1D20 1D8C 2C71 2C74 A75F ABA9
        w 03C9 0448 0461 051D 0561 1D21 2C73 AB83 ABA4
        x 03C7 0445 04B3 1D8D 2CAD AB56-AB59
        y 01B4 024F 028F 03B3 0443 04AF 04B1 13A9 1EFF 2CA9 AB5A AB79 AB8D
        z 01B6 0225 0240 0290 0291 1D22 1D76 1D8E 2C6C AB93
        | 05C0 2223 2502 2503
        ~ 02DC 2053 223C 301C 3030
        """;

    /// <summary>Where alphabets in circles, squares and flags begin: 26 letters each, all capitals.</summary>
    private static readonly int[] Alphabets = [0x1F150, 0x1F170, 0x1F1E6];

    private static readonly FrozenDictionary<int, string> ByCodePoint = Read().ToFrozenDictionary();

    /// <summary>The code points that stand for something else.</summary>
    public static IEnumerable<int> CodePoints => ByCodePoint.Keys;

    /// <summary>What a code point looks like, in ASCII; null if it looks like itself.</summary>
    public static string? LookOf(int codePoint) => ByCodePoint.GetValueOrDefault(codePoint);

    private static IEnumerable<KeyValuePair<int, string>> Read()
    {
        foreach (var line in Table.Split('\n'))
        {
            var words = line.Split(' ', StringSplitOptions.TrimEntries);
            var look = words[0] == "blank" ? " " : words[0];
            foreach (var word in words.Skip(1))
            {
                var ends = word.Split('-');
                for (var codePoint = Hex(ends[0]); codePoint <= Hex(ends[^1]); codePoint++)
                    yield return new(codePoint, look);
            }
        }

        foreach (var first in Alphabets)
            for (var i = 0; i < 26; i++)
                yield return new(first + i, ((char)('A' + i)).ToString());
    }

    private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
