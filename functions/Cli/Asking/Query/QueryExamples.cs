namespace OnPut.Cli.Asking.Query;

/// <summary>What people may want to know first.</summary>
static class QueryExamples
{
    public static IReadOnlyList<string> All { get; } =
    [
        "select kind, count(*) as objects, sum(size) as bytes from objects group by kind order by bytes desc",
        "select key, camera, taken_at from objects where object_tags['project'] = 'apollo' order by taken_at",
        "select record_timestamp, record_type, key, requester from journal where dt = current_date order by record_timestamp",
    ];
}
