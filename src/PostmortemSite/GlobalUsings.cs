// The verbs that stand inside the type that only they can make.
global using CheckForLeaks = PostmortemSite.Redacting.CheckedSite.CheckForLeaks;
global using RedactArchive = PostmortemSite.Redacting.PublicMarkdown.RedactArchive;
