namespace PostmortemSite.Benchmarks;

/// <summary>The words of an archive that nobody wrote. A company of 64 people, 20 services and 24 customers.</summary>
internal static class Lexicon
{
    public static string[] Services { get; } = List("""
        basket-api, checkout-api, payments, ledger, catalogue, search-api, pricing, identity, sessions, notifications,
        mail-relay, warehouse-feed, shipping, returns, partner-api, media-store, edge, orders-db, event-bus, build-farm
        """);

    public static string[] Causes { get; } = List("""
        capacity, software-defect, configuration, process, dependency, complex-behaviour, deployment-planning, network,
        missing-monitoring, access-control
        """);

    public static string[] Triggers { get; } = List("""
        config-change, deployment, traffic-peak, certificate-expiry, hardware-failure, provider-outage, data-change,
        maintenance, security-event
        """);

    public static string[] Detections { get; } = List("monitoring, customer, internal-report, partner, routine-check");

    public static string[] FirstNames { get; } = List("""
        Astrid, Bogdan, Carmela, Dagny, Ekaterina, Fionnuala, Gustavo, Henrike, Ibrahim, Jolanta, Kwame, Liudmila, Maarten,
        Nkechi, Oluwaseun, Paulien, Quirin, Rosalind, Sunniva, Thandeka, Ulrike, Valentina, Wilhelmina, Xiomara, Yevgenia, Zoltan
        """);

    public static string[] LastNames { get; } = List("""
        Abernathy, Bjerregaard, Castellanos, Drummond, Eszterhazy, Fairweather, Grigoryan, Haraldsen, Iwasaki, Jankowski,
        Kowalczyk, Lindholm, Mbeki, Norgaard, Ostrander, Papadakis, Quintero, Rasmussen, Szymanski, Thorvaldsen
        """);

    public static string[] Roles { get; } = List("""
        the on-call engineer, the incident commander, the database engineer, the platform engineer, the support lead,
        the network engineer, the payments engineer, the engineering manager
        """);

    public static string[] Customers { get; } = List("""
        Alder Freight, Birchgate Foods, Cinder Hotels, Dovecote Books, Elmstead Bank, Fallow Airways, Granary Pharma,
        Hollin Energy, Ivel Insurance, Juniper Rail, Kestrel Motors, Larkspur Media, Mistral Telecom, Nettle Clinics,
        Oakmoss Retail, Pinder Games, Quarry Steel, Rowan Schools, Saltmarsh Water, Teasel Fashion, Umber Paints,
        Vetch Dairy, Willowherb Travel, Yarrow Sports
        """);

    public static string[] Sites { get; } = List("fra2, ams1, dub3, osl1, nrt2, iad4");

    public static string[] Qualities { get; } = List("""
        amber, brisk, calm, dense, early, faint, grand, hollow, idle, jagged, keen, late, mild, narrow, odd, plain, quick,
        rough, shared, tidy, upper, vast, warm, young, zonal, outer, inner, cold, spare, nightly
        """);

    public static string[] Things { get; } = List("""
        ledger, cursor, batch, shard, replica, queue, bucket, cache, broker, worker, gateway, proxy, resolver, scheduler,
        router, index, partition, snapshot, journal, token, lease, socket, buffer, counter, watcher, planner, mirror, digest,
        beacon, balancer, throttle, fence, quorum, leader, follower, retry, backlog, migration, schema, certificate, keyring,
        volume, mount, sidecar, probe, exporter, collector, pipeline, registry, manifest, runner, artifact, feature, rollout,
        session, cookie, basket, invoice, refund, voucher, parcel, label
        """);

    public static string[] Deeds { get; } = List("""
        drained, stalled, restarted, doubled, dropped, rejected, retried, leaked, locked, expired, throttled, corrupted,
        reordered, starved, saturated, evicted, delayed, duplicated, truncated, orphaned
        """);

    public static string[] Remedies { get; } = List("""
        Add an alert on, Put a limit on, Write a runbook for, Remove, Rehearse the failover of, Move to another zone,
        Load-test, Document, Review the defaults of, Delete the old, Measure, Put behind a flag, Split, Back up, Rotate
        """);

    /// <summary>About two hundred.</summary>
    public static string[] Tags { get; } =
        [.. Things, .. Deeds, .. Qualities.SelectMany(quality => Things.Take(4).Select(thing => $"{quality}-{thing}"))];

    private static string[] List(string words) =>
        words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
