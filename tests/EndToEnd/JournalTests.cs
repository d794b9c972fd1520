using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

public sealed class JournalTests
{
    const int Uploads = 1_000;
    const string Everything = "SELECT key, version_id, size, e_tag, text_excerpt FROM objects ORDER BY key";

    [Fact]
    public async Task A_thousand_uploads_at_once_make_few_files_and_a_compaction_makes_them_one()
    {
        using var data = new ScratchFolder();
        await using var cloud = await RunningCloud.StartAsync(data.Path, "--no-build", "-p", "IndexWindowSeconds=5");

        await Parallel.ForAsync(0, Uploads, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
            await cloud.PutAsync($"notes/{i}.txt", System.Text.Encoding.UTF8.GetBytes($"The note with the number {i}.")));

        await cloud.IsTrueAsync($"(SELECT count(*) FROM objects) = {Uploads}");
        Assert.InRange((await FilesAsync(cloud)).Count, 1, 8);
        var before = await cloud.QueryAsync(Everything);

        await cloud.InvokeAsync("JournalCompaction", "{}");

        Assert.Single(await FilesAsync(cloud));
        Assert.Equal(before.Select(row => row.GetRawText()), (await cloud.QueryAsync(Everything)).Select(row => row.GetRawText()));
    }

    static Task<IReadOnlyList<string>> FilesAsync(RunningCloud cloud) => cloud.DerivedAsync("journal/");
}
