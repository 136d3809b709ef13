using PostmortemSite.Model;
using PostmortemSite.Parsing;

namespace PostmortemSite.Tests.Parsing;

public class WhenHeadingsAreRecognised
{
    [Theory]
    [InlineData("Summary ##", SectionKind.Summary)]
    [InlineData(":warning: Leadup", SectionKind.Background)]
    [InlineData("Timeline (all times PST) 01/05/2024 - 02/28/2024. All times approximations", SectionKind.Timeline)]
    [InlineData("⚠️ Leadup", SectionKind.Background)]
    [InlineData("What didn’t go so well?", SectionKind.WentPoorly)]
    [InlineData("Five Whys（問題 1）", SectionKind.FiveWhys)]
    [InlineData("الجدول الزمني", SectionKind.Timeline)]
    [InlineData("3. Root Cause Analysis:", SectionKind.RootCause)]
    public void A_synonym_gives_its_kind(string heading, SectionKind kind) =>
        Assert.Equal(kind, HeadingSynonyms.Find(heading, new SiteConfiguration()));

    [Theory]
    [InlineData("Customer names")]
    [InlineData("Datahub Deployment Changes")]
    public void Another_heading_gives_none(string heading) =>
        Assert.Null(HeadingSynonyms.Find(heading, new SiteConfiguration()));
}
