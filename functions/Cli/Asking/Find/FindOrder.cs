namespace OnPut.Cli.Asking.Find;

/// <summary>What results are sorted by.</summary>
enum FindOrder
{
    /// <summary>The latest upload first.</summary>
    Modified,

    /// <summary>The latest picture first.</summary>
    Taken,

    /// <summary>The largest first.</summary>
    Size,

    Key,

    /// <summary>The nearest first.</summary>
    Distance,
}
