using System.Text;
using System.Text.Json;
using OnPut.Hosting;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Support;

/// <summary>A whole function over <see cref="TextDerivation"/>, run by the true bootstrap.</summary>
public sealed class TextFunction
{
    readonly MemoryStream _log = new();

    public MemoryS3 S3 { get; } = new();

    /// <summary>Made when the process starts.</summary>
    public TextDerivation Derivation { get; set; } = new();

    public Dictionary<string, string> Environment { get; } = new()
    {
        ["DERIVED_BUCKET"] = "derived",
        ["SOURCE_BUCKET"] = "source",
        ["AWS_LAMBDA_RUNTIME_API"] = "127.0.0.1:1",
    };

    public int ExitCode { get; private set; }

    public IReadOnlyList<JsonElement> Log =>
        [.. Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    /// <summary>Runs until every payload is answered.</summary>
    /// <returns>What was posted to the Runtime API.</returns>
    public async Task<IReadOnlyList<(string Kind, string Body)>> RunAsync(params byte[][] payloads)
    {
        using var api = new FakeRuntimeApi(payloads);
        using var client = new HttpClient(api, disposeHandler: false);
        var definition = new FunctionDefinition("Text", _ => services => DerivingFunction.Of(Derivation, services));
        ExitCode = await FunctionHost.RunAsync(
            definition, new() { Environment = Environment, Log = _log, RuntimeClient = client, S3 = () => S3 }, api.Done);
        return [.. api.Answers];
    }
}
