using OnPut.Hosting;

namespace OnPut.Core.Tests.Hosting;

public sealed class InvocationTimeTests
{
    [Theory]
    [InlineData(900, 898, 899.5)]
    [InlineData(20, 18, 19.5)]
    [InlineData(10, 9, 9.75)]
    [InlineData(0, 0, 0)]
    [InlineData(-5, 0, 0)]
    public void Work_ends_before_its_completion_and_both_before_the_invocation(double remaining, double deadline, double end)
    {
        Assert.Equal(TimeSpan.FromSeconds(deadline), InvocationTime.UntilDeadline(TimeSpan.FromSeconds(remaining)));
        Assert.Equal(TimeSpan.FromSeconds(end), InvocationTime.UntilEnd(TimeSpan.FromSeconds(remaining)));
    }
}
