using System.CommandLine;
using PostmortemSite.Benchmarks;

var sizes = new Option<string>("--sizes") { Description = "How many postmortems, with commas.", DefaultValueFactory = _ => "100,1000,10000" };
var share = new Option<int>("--public") { Description = "How many of a hundred are public; all of them is measured too.", DefaultValueFactory = _ => 50 };
var incidents = new Option<int>("--incidents") { Description = "How many incidents the status page told of." };
var keep = new Option<bool>("--keep") { Description = "Leave the archives and the sites, and say where." };
var profile = new Option<bool>("--profile") { Description = "Print what each module allocated too." };
var search = new Option<bool>("--search") { Description = "Measure what search costs a build and its readers instead." };
var alone = new Option<bool>("--alone") { Description = "With --search: without Pagefind beside it, which takes a while to index." };
var root = new RootCommand("Measures builds of made-up archives.") { sizes, share, incidents, keep, profile, search, alone };
root.SetAction(parsed =>
{
    var counts = parsed.GetValue(sizes)!.Split(',').Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture));
    int[] shares = [.. new[] { parsed.GetValue(share), 100 }.Distinct()];
    var folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"postmortem-benchmark-{Environment.ProcessId}")).FullName;
    try
    {
        if (parsed.GetValue(search))
        {
            foreach (var count in counts) Search(count, folder, besidePagefind: !parsed.GetValue(alone));
            return;
        }

        List<Comparison> comparisons = [.. counts.SelectMany(count => shares.Select(share => Compare(count, share, parsed.GetValue(incidents), folder)))];
        foreach (var comparison in comparisons) Report.Modules(comparison, parsed.GetValue(profile));
        Report.Totals(comparisons);
    }
    finally
    {
        if (parsed.GetValue(keep)) Console.Error.WriteLine($"Kept in {folder}");
        else Directory.Delete(folder, recursive: true);
    }
});

// What the children do; nobody types it.
var what = new Argument<string>("what");
var input = new Argument<string>("input");
var output = new Argument<string>("output");
var measure = new Command("measure") { Hidden = true };
measure.Add(what);
measure.Add(input);
measure.Add(output);
measure.SetAction(parsed =>
{
    var (source, target) = (parsed.GetValue(input)!, parsed.GetValue(output)!);
    Console.WriteLine((parsed.GetValue(what) switch
    {
        "floor" => MeasureFloor.Of(source, target),
        "index" => MeasureIndex.Of(source, target),
        _ => MeasureBuild.Of(source, target),
    }).Write());
});
root.Add(measure);
return root.Parse(args).Invoke();

static void Search(int count, string folder, bool besidePagefind)
{
    var (archive, sites) = (Path.Combine(folder, "search", "input"), Path.Combine(folder, "search", "output"));
    // The 203 real reports beside a checkout (shared/corpora) have 164 postings each; these have 187, and three times as many
    // different words as theirs would have at this size (Heaps' law).
    new WriteArchive(count, 0, 0) { MadeUpWords = 20 }.To(archive);
    SearchReport.Index(count, Child.Measure("index", archive, sites + "-index"));
    if (!File.Exists("/usr/bin/chromium")) return;
    Child.Measure("first", archive, sites);
    SearchReport.Wire(MeasureWire.Of(Path.Combine(sites, "internal"), count, besidePagefind).GetAwaiter().GetResult());
}

static Comparison Compare(int count, int share, int incidents, string folder)
{
    Console.Error.WriteLine($"{count} postmortems, {share} % public");
    var archive = Path.Combine(folder, $"{count}-{share}");
    new WriteArchive(count, share, incidents).To(Path.Combine(archive, "input"));
    return new Comparison(count, share, Measure("first", "output"), Measure("again", "output"), Measure("floor", "floor"));

    Measurement Measure(string what, string to) => Child.Measure(what, Path.Combine(archive, "input"), Path.Combine(archive, to));
}
