using FsCheck;
using FsCheck.Fluent;
using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

/// <summary>Any legal terms and any size that S3 stores, the edges more often than chance would have them.</summary>
static class AnyTerms
{
    const long Largest = 5L << 40;

    public static Arbitrary<ArchiveTerms> Terms() =>
        (from tier in Gen.Elements(Enum.GetValues<ArchiveTier>())
         from storageClass in Gen.Frequency((3, Gen.Constant(StorageClass.Standard)), (1, Gen.Elements(Enum.GetValues<StorageClass>())))
         from after in Gen.OneOf(Gen.Elements(0, 1, 30, ArchiveTerms.MaxDays), Gen.Choose(0, 800))
         from expect in Gen.OneOf(Gen.Elements(1, 365, ArchiveTerms.MaxDays), Gen.Choose(1, 3000))
         from reads in Gen.OneOf(Gen.Elements(0, 1, ArchiveTerms.MaxReadsPerYear), Gen.Choose(0, 10_000).Select(reads => reads / 100m))
         from byTag in Gen.Elements(true, false)
         select new ArchiveTerms(tier, after, expect, reads) { From = storageClass, ByTag = byTag }).ToArbitrary();

    public static Arbitrary<long> Size() => Gen.OneOf(
        Gen.Elements(0, 1, (128 << 10) - 1, 128 << 10, (128 << 10) + 1, Largest),
        Gen.Choose(0, 1 << 20).Select(size => (long)size),
        Gen.Choose(0, int.MaxValue).Select(size => size * (Largest / int.MaxValue))).ToArbitrary();
}
