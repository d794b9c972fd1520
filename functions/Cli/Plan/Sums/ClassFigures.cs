using OnPut.Archiving.Costs;

namespace OnPut.Cli.Plan.Sums;

/// <summary>What is in a storage class now, and once all have moved that are to move.</summary>
/// <param name="MonthlyNow">USD.</param>
/// <param name="MonthlyThen">USD, with the tags of what has moved there.</param>
sealed record ClassFigures(
    StorageClass Class, long ObjectsNow, long BytesNow, decimal MonthlyNow, long ObjectsThen, long BytesThen, decimal MonthlyThen)
{
    public static IReadOnlyList<ClassFigures> Of(IReadOnlyList<ObjectGroup> groups) =>
    [
        .. from storageClass in Enum.GetValues<StorageClass>()
           let now = groups.Where(some => some.From == storageClass).ToList()
           let then = groups.Where(some => some.To == storageClass).ToList()
           where now.Count + then.Count > 0
           select new ClassFigures(
               storageClass,
               now.Sum(some => some.Sizes.Objects), now.Sum(some => some.Sizes.Bytes), now.Sum(some => some.MonthlyNow),
               then.Sum(some => some.Sizes.Objects), then.Sum(some => some.Sizes.Bytes), then.Sum(some => some.MonthlyThen)),
    ];
}
