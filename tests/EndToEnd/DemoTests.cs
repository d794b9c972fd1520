using System.Text.Json;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_on_its_own_samples_shows_every_outcome_and_succeeds()
    {
        using var data = new ScratchFolder();

        var result = await OnPutAsync("demo", "--exit", "--json", "--no-build", "--port", "0", "--data", data.Path);

        var json = JsonElement.Parse(result.Succeeded());
        Assert.Equal(8, json.GetProperty("uploaded").GetInt32());
        Assert.Equal(0, json.GetProperty("deadLettered").GetInt32());
        var counts = json.GetProperty("functions").GetProperty("Thumbnails");
        Assert.Equal((5, 2, 1, 0), (Count(counts, "done"), Count(counts, "skipped"), Count(counts, "rejected"), Count(counts, "failed")));
        var indexed = json.GetProperty("functions").GetProperty("MetadataIndex");
        Assert.Equal((8, 0, 0, 0), (Count(indexed, "done"), Count(indexed, "skipped"), Count(indexed, "rejected"), Count(indexed, "failed")));
        var archived = json.GetProperty("functions").GetProperty("ArchiveTags");
        Assert.Equal((1, 7, 0, 0), (Count(archived, "done"), Count(archived, "skipped"), Count(archived, "rejected"), Count(archived, "failed")));
        Assert.InRange(json.GetProperty("savesUsdAYear").GetProperty("ArchiveTags").GetDecimal(), 0.0001m, 0.01m);
        Assert.Contains("source", json.GetProperty("sourceBucket").GetString(), StringComparison.Ordinal);
        Assert.Contains("derived", json.GetProperty("derivedBucket").GetString(), StringComparison.Ordinal);
        Assert.True(json.GetProperty("seconds").GetDouble() > 0);
        Assert.StartsWith("http://127.0.0.1:", json.GetProperty("endpoint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_demo_on_a_folder_uploads_every_file_in_it()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.File("photos/a"));
        await File.WriteAllBytesAsync(folder.File("photos/a/one.jpg"), Pictures.Jpeg());
        await File.WriteAllBytesAsync(folder.File("photos/two.jpg"), Pictures.Jpeg(seed: 5));

        var result = await OnPutAsync("demo", folder.File("photos"), "--exit", "--json", "--no-build", "--port", "0", "--data", folder.File("data"));

        var functions = JsonElement.Parse(result.Succeeded()).GetProperty("functions");
        Assert.Equal(2, Count(functions.GetProperty("Thumbnails"), "done"));
        Assert.Equal(2, Count(functions.GetProperty("MetadataIndex"), "done"));
    }

    [Fact]
    public async Task The_demo_for_people_prints_a_table_and_where_the_results_are()
    {
        using var data = new ScratchFolder();

        var output = (await OnPutAsync("demo", "--exit", "--no-build", "--port", "0", "--data", data.Path)).Succeeded();

        foreach (var expected in new[] { "function", "rejected", "Thumbnails", "MetadataIndex", "ArchiveTags", "saves a year", "$0.000", "damaged.jpg", "s3://onput-derived-", "AWS_ENDPOINT_URL=http://127.0.0.1:" })
            Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    static int Count(JsonElement counts, string name) => counts.GetProperty(name).GetInt32();

    static Task<ProgramResult> OnPutAsync(params string[] arguments) => Programs.RunAsync("dotnet", [Repository.OnPut, .. arguments]);
}
