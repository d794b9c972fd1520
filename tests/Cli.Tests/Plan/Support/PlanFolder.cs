using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnPut.Cli.Tests.Asking.Support;

namespace OnPut.Cli.Tests.Plan.Support;

/// <summary>A folder for rules, inventories and pages, and the command that plans with them.</summary>
sealed class PlanFolder : IDisposable
{
    public const string Columns = "Bucket, Key, Size, LastModifiedDate, StorageClass";

    readonly string _folder = Directory.CreateTempSubdirectory("onput-plan-tests-").FullName;

    public static DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public string PathOf(string name) => Path.Combine(_folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <param name="rules">Each as JSON; a name is added.</param>
    /// <returns>The path of the file.</returns>
    public string Rules(params IEnumerable<string> rules) => Write("archive-rules.json", RulesJson(rules));

    public static string RulesJson(params IEnumerable<string> rules) =>
        $$"""{ "version": 1, "rules": [ {{string.Join(",\n", rules.Select((rule, index) => $$"""{ "name": "rule-{{index + 1}}", {{rule}} }"""))}} ] }""";

    /// <summary>A row of a CSV inventory with <see cref="Columns"/>; every field in quotes, as S3 writes them.</summary>
    public static string Row(string encodedKey, long size, int ageInDays, string storageClass = "STANDARD") =>
        $"\"my-bucket\",\"{encodedKey}\",\"{size}\",\"{Now.AddDays(-ageInDays):yyyy-MM-ddTHH:mm:ss}.000Z\",\"{storageClass}\"";

    public string Csv(params IEnumerable<string> rows) => Write("inventory.csv", string.Join("\r\n", rows));

    public static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static string Md5(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));

    public static Task<CommandResult> RunAsync(params IEnumerable<string> arguments) => Commands.RunAsync(["plan", .. arguments]);

    /// <summary>Plans for a CSV inventory of <see cref="Columns"/>.</summary>
    public Task<JsonElement> PlanAsync(string rules, params IEnumerable<string> rows) =>
        JsonAsync(Csv(rows), "--schema", Columns, "--rules", rules);

    public static async Task<JsonElement> JsonAsync(params IEnumerable<string> arguments)
    {
        var result = await RunAsync([.. arguments, "--json"]);
        Assert.True(result.ExitCode == 0, result.Error);
        return JsonElement.Parse(result.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
