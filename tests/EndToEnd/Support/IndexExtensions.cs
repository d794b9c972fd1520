using System.Text.Json;

namespace OnPut.EndToEnd.Support;

/// <summary>What tests ask of the metadata index of a running cloud.</summary>
static class IndexExtensions
{
    /// <summary>The rows that <c>onput query</c> prints.</summary>
    public static async Task<IReadOnlyList<JsonElement>> QueryAsync(this RunningCloud cloud, string sql) =>
        [.. JsonElement.Parse((await cloud.OnPutAsync(["query", sql, "--json", "--no-cache"])).Succeeded()).EnumerateArray()];

    /// <summary>Waits for the row of <c>objects</c> that is as it should be.</summary>
    public static Task<string> ObjectAsync(this RunningCloud cloud, string key, string condition = "true") =>
        Eventually.GetAsync($"{key} in objects, {condition}", async () =>
            await cloud.QueryAsync($"SELECT * FROM objects WHERE key = '{key}' AND {condition}") is [var row] ? row.GetRawText() : null);

    /// <summary>Waits until a condition over the tables <c>objects</c> and <c>journal</c> holds.</summary>
    public static Task IsTrueAsync(this RunningCloud cloud, string condition) =>
        Eventually.TrueAsync(condition, async () => (await cloud.QueryAsync($"SELECT {condition} AS holds"))[0].GetProperty("holds").GetBoolean());

    public static Task<IReadOnlyList<string>> DocumentsAsync(this RunningCloud cloud) =>
        cloud.DerivedAsync($"documents/{cloud.SourceBucket}/");

    /// <summary>What <c>onput invoke --json</c> prints.</summary>
    public static async Task<JsonElement> InvokeAsync(this RunningCloud cloud, string function, string payload) =>
        JsonElement.Parse((await cloud.OnPutAsync(["invoke", function, "-e", "-", "--no-build", "--json"], payload)).Succeeded());

    public static Task<ProgramResult> OnPutAsync(this RunningCloud cloud, string[] arguments, string? input = null) =>
        Programs.RunAsync("dotnet", [Repository.OnPut, .. arguments], environment: cloud.Environment, input: input);
}
