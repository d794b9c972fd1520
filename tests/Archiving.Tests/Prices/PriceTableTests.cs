using OnPut.Archiving.Prices;

namespace OnPut.Archiving.Tests.Prices;

public sealed class PriceTableTests
{
    [Fact]
    public void Prices_of_us_east_1_are_the_published_ones()
    {
        var prices = PriceTable.Default.For("us-east-1");
        Assert.Equal(new ClassPrices(0.023m, 0, 0, 0.0004m), prices.Standard);
        Assert.Equal(new ClassPrices(0.0125m, 0.01m, 0.01m, 0.001m), prices.StandardIa);
        Assert.Equal(new ClassPrices(0.01m, 0.01m, 0.01m, 0.001m), prices.OneZoneIa);
        Assert.Equal(new ClassPrices(0.004m, 0.02m, 0.03m, 0.01m), prices.GlacierIr);
        Assert.Equal(new ClassPrices(0.0036m, 0.03m, 0.01m, 0.05m), prices.Glacier);
        Assert.Equal(new ClassPrices(0.00099m, 0.05m, 0.02m, 0.1m), prices.DeepArchive);
        Assert.Equal((0.01m, 0.0025m), (prices.IntelligentTransition, prices.IntelligentMonitoring));
        Assert.Equal((0.005m, 0.01m), (prices.Put, prices.Tag));
        Assert.False(prices.IsStandIn);
    }

    [Fact]
    public void Another_region_has_other_prices()
    {
        var prices = PriceTable.Default.For("me-central-1");
        Assert.Equal(new ClassPrices(0.0018m, 0.0605m, 0.022m, 0.121m), prices.DeepArchive);
        Assert.Equal(("me-central-1", false), (prices.PricesOf, prices.IsStandIn));
    }

    [Theory]
    [InlineData("us-east-2")]
    [InlineData("us-west-2")]
    public void A_region_with_the_prices_of_another_is_no_stand_in(string region)
    {
        Assert.Contains(region, PriceTable.Default.Regions);
        var prices = PriceTable.Default.For(region);
        Assert.Equal((region, "us-east-1", false), (prices.Region, prices.PricesOf, prices.IsStandIn));
    }

    [Fact]
    public void For_a_region_that_is_not_there_us_east_1_stands_in_and_it_is_said()
    {
        var prices = PriceTable.Default.For("mars-1");
        Assert.Equal(("mars-1", "us-east-1", true), (prices.Region, prices.PricesOf, prices.IsStandIn));
        Assert.Equal(PriceTable.Default.For("us-east-1").DeepArchive, prices.DeepArchive);
    }
}
