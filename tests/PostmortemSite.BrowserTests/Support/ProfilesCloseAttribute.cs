using System.Reflection;
using Xunit.v3;

[assembly: PostmortemSite.BrowserTests.Support.ProfilesClose]

namespace PostmortemSite.BrowserTests.Support;

/// <summary>
/// Closes what a test opened in the browser when the test ends: pages that stay open go on working, and what they do
/// takes time from all the tests that follow.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ProfilesCloseAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Chromium.CloseProfilesOf(test);
}
