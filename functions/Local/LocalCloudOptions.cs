namespace OnPut.Local;

/// <summary>What a local cloud is made of.</summary>
/// <param name="TemplatePath">The SAM template.</param>
/// <param name="DataFolder">Where everything is kept; made where it is missing, taken as it is where it is there.</param>
public sealed record LocalCloudOptions(string TemplatePath, string DataFolder)
{
    /// <summary>The port on 127.0.0.1; 0 for any free one.</summary>
    public int Port { get; init; } = 4566;

    /// <summary>Whether to begin with nothing: what an earlier run left in the data folder is deleted.</summary>
    public bool Reset { get; init; }

    /// <summary>Whether the functions' projects are built; false takes their output as it is.</summary>
    public bool Build { get; init; } = true;

    /// <summary>Values for the template's parameters, by name.</summary>
    public IReadOnlyDictionary<string, string> ParameterOverrides { get; init; } = new Dictionary<string, string>();

    /// <summary>Secret keys by access key id, besides the built-in key.</summary>
    public IReadOnlyDictionary<string, string> ExtraKeys { get; init; } = new Dictionary<string, string>();

    /// <summary>Batching windows of the template that are longer are cut to this: for somebody who watches. Null keeps them.</summary>
    public TimeSpan? LongestBatchingWindow { get; init; }

    /// <summary>How long invocations under way may take at the end before their processes are killed.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);
}
