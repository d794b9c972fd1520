using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Placeholders;

public sealed class ExactCosineTests
{
    [Fact]
    public void It_is_the_cosine_to_the_last_bit_but_one()
    {
        for (var step = 0; step <= 100_000; step++)
        {
            var angle = step / 1000.0;

            Assert.InRange(ExactCosine.Of(angle) - Math.Cos(angle), -2.3e-16, 2.3e-16);
        }
    }

    /// <summary>Where the reference's cosines differ from those of common C libraries.</summary>
    [Theory]
    [MemberData(nameof(Reference))]
    public void It_is_bit_for_bit_that_of_the_reference(double angle, double expected) => Assert.Equal(expected, ExactCosine.Of(angle));

    public static TheoryData<double, double> Reference => new()
    {
        { 3.7699111843077517, -0.80901699437494745 },
        { 6.877540674074953, 0.82850964924384196 },
        { 3.645432984825892, -0.87573494219563697 },
        { 0.65248462805326468, 0.79457767971375437 },
        { 2.638937829015426, -0.87630668004386347 },
        { 1.127277363935161, 0.4291206087726091 },
        { 5.7651567313216949, 0.86879705414783637 },
    };
}
