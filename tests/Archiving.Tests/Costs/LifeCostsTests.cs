using System.Globalization;
using OnPut.Archiving.Costs;

namespace OnPut.Archiving.Tests.Costs;

/// <summary>Lives whose costs were worked out apart from this program, in fractions, at the prices of us-east-1.</summary>
public sealed class LifeCostsTests
{
    [Theory]
    [InlineData("ia", 0, 30, 365, 0, true, "STANDARD", "0", "0.00004420564779")]
    [InlineData("ia", 1, 30, 365, 0, true, "STANDARD", "0.00000000026062", "0.00004420566921")]
    [InlineData("ia", 131071, 30, 365, 0, true, "STANDARD", "0.00003415908183", "0.00004701324355")]
    [InlineData("ia", 131072, 30, 365, 0, true, "STANDARD", "0.00003415934245", "0.00004701326497")]
    [InlineData("ia", 131073, 30, 365, 0, true, "STANDARD", "0.00003415960306", "0.00004701341639")]
    [InlineData("ia", 10485760, 30, 365, 0, true, "STANDARD", "0.00273274739583", "0.00161489453125")]
    [InlineData("ia", 5497558138880, 30, 365, 0, true, "STANDARD", "1432.74666666666667", "832.42669383333333")]
    [InlineData("ia", 10485760, 90, 120, 2, true, "STANDARD", "0.0008987005137", "0.00083131316353")]
    [InlineData("ia", 10485760, 30, 1095, 4, false, "STANDARD", "0.0082030421875", "0.00571967704409")]
    [InlineData("ia", 200000, 60, 75, 0.5, true, "STANDARD", "0.0000107513055", "0.00002848817231")]
    [InlineData("glacier-ir", 0, 30, 365, 0, true, "STANDARD", "0", "0.00004261914062")]
    [InlineData("glacier-ir", 1, 30, 365, 0, true, "STANDARD", "0.00000000026062", "0.00004261916205")]
    [InlineData("glacier-ir", 131071, 30, 365, 0, true, "STANDARD", "0.00003415908183", "0.00004542673639")]
    [InlineData("glacier-ir", 131072, 30, 365, 0, true, "STANDARD", "0.00003415934245", "0.00004542675781")]
    [InlineData("glacier-ir", 131073, 30, 365, 0, true, "STANDARD", "0.00003415960306", "0.00004542682083")]
    [InlineData("glacier-ir", 10485760, 30, 365, 0, true, "STANDARD", "0.00273274739583", "0.00069797395833")]
    [InlineData("glacier-ir", 5497558138880, 30, 365, 0, true, "STANDARD", "1432.74666666666667", "346.4533705")]
    [InlineData("glacier-ir", 10485760, 90, 120, 2, true, "STANDARD", "0.0008987005137", "0.00087001596747")]
    [InlineData("glacier-ir", 10485760, 30, 1095, 4, false, "STANDARD", "0.0082030421875", "0.00516747846747")]
    [InlineData("glacier-ir", 200000, 60, 75, 0.5, true, "STANDARD", "0.0000107513055", "0.00003865651862")]
    [InlineData("glacier", 0, 30, 365, 0, true, "STANDARD", "0", "0.00005035295614")]
    [InlineData("glacier", 1, 30, 365, 0, true, "STANDARD", "0.00000000026062", "0.000050353015")]
    [InlineData("glacier", 131071, 30, 365, 0, true, "STANDARD", "0.00003415908183", "0.00005806774103")]
    [InlineData("glacier", 131072, 30, 365, 0, true, "STANDARD", "0.00003415934245", "0.00005806779989")]
    [InlineData("glacier", 131073, 30, 365, 0, true, "STANDARD", "0.00003415960306", "0.00005806785875")]
    [InlineData("glacier", 10485760, 30, 365, 0, true, "STANDARD", "0.00273274739583", "0.00066754045614")]
    [InlineData("glacier", 5497558138880, 30, 365, 0, true, "STANDARD", "1432.74666666666667", "323.58405035295614")]
    [InlineData("glacier", 10485760, 90, 120, 2, true, "STANDARD", "0.0008987005137", "0.00084333721489")]
    [InlineData("glacier", 10485760, 30, 1095, 4, false, "STANDARD", "0.0082030421875", "0.00324091627657")]
    [InlineData("glacier", 200000, 60, 75, 0.5, true, "STANDARD", "0.0000107513055", "0.00004960391901")]
    [InlineData("deep-archive", 0, 30, 365, 0, true, "STANDARD", "0", "0.00006946352132")]
    [InlineData("deep-archive", 1, 30, 365, 0, true, "STANDARD", "0.00000000026062", "0.00006946355304")]
    [InlineData("deep-archive", 131071, 30, 365, 0, true, "STANDARD", "0.00003415908183", "0.0000736205941")]
    [InlineData("deep-archive", 131072, 30, 365, 0, true, "STANDARD", "0.00003415934245", "0.00007362062581")]
    [InlineData("deep-archive", 131073, 30, 365, 0, true, "STANDARD", "0.00003415960306", "0.00007362065753")]
    [InlineData("deep-archive", 10485760, 30, 365, 0, true, "STANDARD", "0.00273274739583", "0.0004020318807")]
    [InlineData("deep-archive", 5497558138880, 30, 365, 0, true, "STANDARD", "1432.74666666666667", "174.36166946352132")]
    [InlineData("deep-archive", 10485760, 90, 120, 2, true, "STANDARD", "0.0008987005137", "0.00084000022223")]
    [InlineData("deep-archive", 10485760, 30, 1095, 4, false, "STANDARD", "0.0082030421875", "0.00407658516545")]
    [InlineData("deep-archive", 200000, 60, 75, 0.5, true, "STANDARD", "0.0000107513055", "0.00006961602883")]
    [InlineData("intelligent", 0, 30, 365, 0, true, "STANDARD", "0", "0.00002716666667")]
    [InlineData("intelligent", 1, 30, 365, 0, true, "STANDARD", "0.00000000026062", "0.00002716692728")]
    [InlineData("intelligent", 131071, 30, 365, 0, true, "STANDARD", "0.00003415908183", "0.0000613257485")]
    [InlineData("intelligent", 131072, 30, 365, 0, true, "STANDARD", "0.00003415934245", "0.00006773795573")]
    [InlineData("intelligent", 131073, 30, 365, 0, true, "STANDARD", "0.00003415960306", "0.00006773805228")]
    [InlineData("intelligent", 10485760, 30, 365, 0, true, "STANDARD", "0.00273274739583", "0.001067453125")]
    [InlineData("intelligent", 5497558138880, 30, 365, 0, true, "STANDARD", "1432.74666666666667", "530.77338841666667")]
    [InlineData("intelligent", 10485760, 90, 120, 2, true, "STANDARD", "0.0008987005137", "0.0009202005137")]
    [InlineData("intelligent", 10485760, 30, 1095, 4, false, "STANDARD", "0.0082030421875", "0.00585407897135")]
    [InlineData("intelligent", 200000, 60, 75, 0.5, true, "STANDARD", "0.0000107513055", "0.0000295013055")]
    [InlineData("deep-archive", 1073741824, 90, 400, 1, true, "GLACIER", "0.05901794151104", "0.04065106822365")]
    [InlineData("glacier-ir", 100000, 30, 400, 3, true, "STANDARD_IA", "0.00002669460575", "0.00008526524685")]
    [InlineData("glacier", 1073741824, 7, 50, 0, true, "GLACIER_IR", "0.012", "0.02283724777222")]
    [InlineData("deep-archive", 1073741824, 30, 730, 0, false, "INTELLIGENT_TIERING", "0.13339416666667", "0.04615729939779")]
    [InlineData("deep-archive", 1073741824, 180, 1000, 2.5, true, "INTELLIGENT_TIERING", "0.38541940639269", "0.22019543950329")]
    [InlineData("glacier", 5000, 30, 365, 1, true, "ONEZONE_IA", "0.00001589845415", "0.00009814714725")]
    [InlineData("intelligent", 1048576, 7, 365, 12.5, true, "STANDARD", "0.00027827473958", "0.00033527473958")]
    public void A_life_costs_what_it_costs_on_paper(
        string tier, long size, int after, int expect, double reads, bool byTag, string from, string kept, string archived)
    {
        var line = Sums.Line(ArchiveTierNames.Parse(tier)!.Value, after, expect, (decimal)reads, byTag, StorageClasses.Parse(from));
        var comparison = line.Compare(size);
        Assert.Equal(decimal.Parse(kept, CultureInfo.InvariantCulture), decimal.Round(comparison.Kept, 14));
        Assert.Equal(decimal.Parse(archived, CultureInfo.InvariantCulture), decimal.Round(comparison.Archived, 14));
    }
}
