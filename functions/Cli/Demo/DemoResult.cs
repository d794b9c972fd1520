using System.Text.Json;
using System.Text.Json.Serialization;
using OnPut.Cli.Watching;

namespace OnPut.Cli.Demo;

/// <summary>What <c>onput demo --json</c> prints.</summary>
/// <param name="Endpoint">Where the local cloud listens, or listened.</param>
/// <param name="SourceBucket">Where the files went.</param>
/// <param name="DerivedBucket">Where the results are.</param>
/// <param name="Uploaded">Files uploaded.</param>
/// <param name="Seconds">From the first upload until all was quiet.</param>
/// <param name="Functions">Objects by outcome, by function.</param>
/// <param name="DeadLettered">Messages that ended in a dead-letter queue.</param>
/// <param name="SavesUsdAYear">What the tags of a function save in each year that their objects are archived, US dollars; of those that archive.</param>
sealed record DemoResult(
    string Endpoint, string SourceBucket, string DerivedBucket, int Uploaded, double Seconds,
    IReadOnlyDictionary<string, OutcomeCounts> Functions, int DeadLettered, IReadOnlyDictionary<string, decimal> SavesUsdAYear)
{
    [JsonIgnore]
    public bool IsGood => DeadLettered == 0 && Functions.Values.All(counts => counts.Failed == 0);

    public string ToJson() => JsonSerializer.Serialize(this, DemoJson.Default.DemoResult);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DemoResult))]
sealed partial class DemoJson : JsonSerializerContext;
