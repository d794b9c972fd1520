using System.Text;

namespace OnPut.Local.Tests.S3;

/// <summary>The order in which S3 lists.</summary>
static class Utf8Order
{
    public static readonly Comparer<string> Comparer = Comparer<string>.Create(
        (left, right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));
}
