namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>
/// What renditions are to look like, once for each look. A test that fails prints what it found in this form: it belongs here
/// only where a look is meant to change.
/// </summary>
static class Looks
{
    public static Look Upright => Look.Parse("""
        2991760bdcec012d
        eb2662 d23d59 51a93b 9f5a77
        bf3454 c33452 bf524f b14666
        8f7f50 a95362 da214c ab3254
        92c539 ad9ba8 924d5e 65295e
        """);

    public static Look Grey => Look.Parse("""
        2c95560bddac212d
        7a7a7a 797979 9c9c9c 868686
        6e6e6e 707070 8b8b8b 797979
        8a8a8a 767676 6c6c6c 646464
        b6b6b6 a7a7a7 6e6e6e 4a4a4a
        """);

    public static Look BlackAndWhite => Look.Parse("""
        6bd1522f9ca8c31c
        ffffff ffffff fefefe fbfbfb
        adadad c3c3c3 ffffff c1c1c1
        aaaaaa b6b6b6 dcdcdc 8e8e8e
        f2f2f2 ffffff aeaeae 323232
        """);

    public static Look Printed => Look.Parse("""
        6891fe03dcec212d
        e01357 c42f45 719135 a64866
        b92646 ba2743 c63b49 ae355c
        897341 a14b51 cf103e a02848
        8db133 a99a9f 8e4454 5f2a40
        """);

    public static Look Hole => Look.Parse("""
        50d52a932dda853a
        eb2662 d13d59 609c32 a85372
        bf3554 c8314f 5ea88f 797586
        927d4f a35661 17eaed 4aa3b9
        93c539 aa99a3 5f9db1 5b5390
        """);

    public static Look HoleOnWhite => Look.Parse("""
        50d52a932dda857a
        eb2662 d13d58 529d32 a05371
        be3554 c33150 c2a78e af7486
        907d4f a55560 ffeaec d2a3b8
        93c539 a699a2 c59db1 915290
        """);

    public static Look GreyHole => Look.Parse("""
        58d56a932dda056a
        7a7a7a 797979 a49595 8a8282
        6e6f6f 726e6e 57bebe 5d9393
        8b8989 737575 08f5f5 30b8b8
        b6b7b7 a6a2a2 4cb3b3 3e7575
        """);

    public static Look GreyHoleOnWhite => Look.Parse("""
        58d56a932dda056a
        7a7a7a 797979 959595 828282
        6f6f6f 6e6e6e bebebe 939393
        898989 757575 f4f4f4 b7b7b7
        b6b6b6 a2a2a2 b2b2b2 757575
        """);

    public static Look Cover => Look.Parse("""
        7eb8475a844b780a
        e8236b cb4457 5ca82c 4aa25a
        ab404e d82b57 b9524c b35c57
        826e73 b74954 eb1f59 b12b41
        b3ae74 9499b7 be5077 563728
        """);

    public static Look Smart => Look.Parse("""
        22c05da3d4b32734
        cc4357 5ba82b 4ca05e cb377e
        d42c55 b8524c bd5957 b03b6c
        b24552 eb205a b82842 a9355f
        8b97b7 c25176 50352d 75287d
        """);

    public static Look Entropy => Look.Parse("""
        2f9e405980617f20
        e5236f b75a47 3fba30 6f826d
        bc3853 d62f54 b05d4c c34d5e
        8d6970 c83a50 e41f57 ae2d40
        b2a892 9a8db1 b24158 423835
        """);

    public static Look Contain => Look.Parse("""
        6911d66a81f46a93
        5aaec6 50b8c2 16e7b3 3cc3c8
        d22955 cb2e4c a56643 b44768
        929342 b16776 ca264e 972950
        33f0b9 3ae5e9 2dc7cc 1cb4cc
        """);

    public static Look ContainOnWhite => Look.Parse("""
        6911d66a81f46a93
        fbaec6 f1b8c2 b7e7b2 ddc3c8
        c82955 c22e4b 9c6643 aa4768
        8b9441 aa6776 c3264e 912950
        daf0b8 e2e5e8 d3c7cc c3b4ca
        """);

    public static Look ContainOnColour => Look.Parse("""
        6911d66a81f46a93
        6d25a3 632f9f 295f90 4f3aa6
        d13057 ca354d a46d45 b24f6a
        929943 b06d78 ca2c50 972e52
        476295 4e57c5 403aa8 3027a8
        """);

    public static Look LastFrame => Look.Parse("""
        334603f4b4f2e839
        ab7ca8 e190fd d094e4 a9c58d
        c866cd d659c2 d995c8 39ba45
        df87f6 d185ad c798ac 969ca4
        e49bfa b080cc 52859f d99e98
        """);

    public static IReadOnlyList<Look> All =>
    [
        Upright, Grey, BlackAndWhite, Printed, Hole, HoleOnWhite, GreyHole, GreyHoleOnWhite,
        Cover, Smart, Entropy, Contain, ContainOnWhite, ContainOnColour, LastFrame,
    ];
}
