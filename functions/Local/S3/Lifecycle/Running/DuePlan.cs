using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>Finds what falls due within a time by going over the whole catalogue once, page by page.</summary>
internal sealed class DuePlan(S3Store store)
{
    const int PageSize = 1000;

    /// <summary>Fills <see cref="DueTable"/> anew.</summary>
    /// <param name="from">The first midnight: what is overdue, is due then.</param>
    /// <param name="until">The last one.</param>
    public async Task FillAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await store.ChangeAsync(change => DueTable.Clear(change.Connection), cancellationToken);
        if (!store.Read(LifecycleSetting.IsAnywhere)) return;
        for (long? after = 0; after is { } row;)
        {
            var page = store.Read(connection => Versions(connection, row, from, until));
            await AddAsync(page.Due, cancellationToken);
            after = page.Last;
        }
        for (var after = ""; after is { } id;)
        {
            var page = store.Read(connection => Uploads(connection, id, from, until));
            await AddAsync(page.Due, cancellationToken);
            after = page.Last;
        }
    }

    /// <returns>What is due, and where the next page begins: null where this was the last.</returns>
    static (List<DueRow> Due, long? Last) Versions(SqliteConnection connection, long after, DateTimeOffset from, DateTimeOffset until)
    {
        var page = AgingTable.Page(connection, after, PageSize);
        var buckets = new AgingBuckets(connection);
        var due = new List<DueRow>();
        foreach (var version in page)
            if (buckets.RulesOf(version.BucketId) is { } configuration
                && LifecyclePolicy.Next(configuration, version, from) is { } action && action.Due <= until)
                due.Add(new DueRow(action.Due, version.Id));
        return (due, page.Count == PageSize ? page[^1].Id : null);
    }

    /// <inheritdoc cref="Versions"/>
    static (List<DueRow> Due, string? Last) Uploads(SqliteConnection connection, string after, DateTimeOffset from, DateTimeOffset until)
    {
        var page = AgingTable.Uploads(connection, after, PageSize);
        var buckets = new AgingBuckets(connection);
        var due = new List<DueRow>();
        foreach (var upload in page)
            if (buckets.RulesOf(upload.BucketId) is { } configuration
                && LifecyclePolicy.AbortOf(configuration, upload.Key, upload.Begun) is var (at, _) && at <= until)
                due.Add(new DueRow(at < from ? from : at, 0, upload.Id));
        return (due, page.Count == PageSize ? page[^1].Id : null);
    }

    Task AddAsync(List<DueRow> due, CancellationToken cancellationToken) => due.Count == 0
        ? Task.CompletedTask
        : store.ChangeAsync(change => due.ForEach(row => DueTable.Add(change.Connection, row)), cancellationToken);
}
