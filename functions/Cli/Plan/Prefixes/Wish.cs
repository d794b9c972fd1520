using OnPut.Archiving.Costs;

namespace OnPut.Cli.Plan.Prefixes;

/// <summary>What the rules want of one object, as its prefix sees it.</summary>
/// <param name="Terms">Which terms they want it moved by, from 0; <see cref="Stay"/> where they want it to stay.</param>
/// <param name="Size">Bytes.</param>
/// <param name="From">Where it is.</param>
/// <param name="WaitMonths">Until it moves.</param>
/// <param name="PaysByPrefix">Whether the lifecycle rule of a prefix would save something with it.</param>
/// <param name="PaysByTag">Whether a tag of its own would.</param>
readonly record struct Wish(int Terms, long Size, StorageClass From, int WaitMonths = 0, bool PaysByPrefix = false, bool PaysByTag = false)
{
    public const int Stay = -1;

    /// <summary>True where it is already where they want it: no rule moves it then.</summary>
    public bool IsFulfilled { get; init; }
}
