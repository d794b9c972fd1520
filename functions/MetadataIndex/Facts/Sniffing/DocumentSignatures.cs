using static OnPut.MetadataIndex.Facts.Sniffing.Signature;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Documents, models, fonts and programs that one look at their first bytes tells.</summary>
internal static class DocumentSignatures
{
    public static IReadOnlyList<Signature> All { get; } =
    [
        Of(ContentKind.Document, "application/rtf", "'{\\rtf'"),
        Of(ContentKind.Document, "application/eps", "C5D0D3C6"),
        Of(ContentKind.Document, "application/x-mobipocket-ebook", "'BOOKMOBI'", at: 60),
        Of(ContentKind.Document, "application/vnd.ms-htmlhelp", "'ITSF'"),
        Of(ContentKind.Document, "application/x-indesign", "0606EDF5D81D46E5BD31EFE7FE74B71D"),
        Of(ContentKind.Document, "application/onenote", "E4525C7B8CD8A74DAEB15378D02996D3"),
        Of(ContentKind.Document, "application/vnd.wordperfect", "FF 'WPC'"),
        Of(ContentKind.Message, "application/vnd.ms-outlook", "'!BDN'"),
        Of(ContentKind.Message, "application/vnd.ms-tnef", "789F3E22"),

        Of(ContentKind.Other, "model/gltf-binary", "'glTF'"),
        Of(ContentKind.Other, "application/x-blender", "'BLENDER'"),
        Of(ContentKind.Other, "application/x.autodesk.fbx", "'Kaydara FBX Binary  ' 00"),
        Of(ContentKind.Other, "application/vnd.google.draco", "'DRACO'"),
        Of(ContentKind.Other, "application/vnd.sketchup.skp", "FFFEFF0E 'S' 00 'k' 00 'e' 00 't' 00 'c' 00 'h' 00 'U' 00 'p' 00"),
        Of(ContentKind.Other, "application/vnd.iccprofile", "'acsp'", at: 36),
        Of(ContentKind.Other, "application/x-bittorrent", "'d8:announce'"),
        Of(ContentKind.Other, "application/x.ms.shortcut", "4C000000 0114020000000000C000000000000046"),
        Of(ContentKind.Other, "application/x.apple.alias", "'book' 00000000 'mark' 00000000"),
        Of(ContentKind.Other, "application/x-mie", "'~' 1004 .. '0MIE'"),
        Of(ContentKind.Other, "application/x-mie", "'~' 1804 .. '0MIE'"),
        Of(ContentKind.Other, "application/pgp-encrypted", "'-----BEGIN PGP MESSAGE-----'"),
        Of(ContentKind.Other, "application/pgp-signature", "'-----BEGIN PGP SIGNATURE-----'"),
        Of(ContentKind.Other, "application/pgp-keys", "'-----BEGIN PGP PUBLIC KEY BLOCK-----'"),
        Of(ContentKind.Other, "application/x-pem-file", "'-----BEGIN '"),

        Of(ContentKind.Font, "font/woff", "'wOFF'"),
        Of(ContentKind.Font, "font/woff2", "'wOF2'"),
        Of(ContentKind.Font, "font/otf", "'OTTO' 00"),
        Of(ContentKind.Font, "font/collection", "'ttcf'"),
        Of(ContentKind.Font, "font/ttf", "00010000 00"),
        Of(ContentKind.Font, "font/ttf", "'true' 00"),
        Of(ContentKind.Font, "application/x-font-type1", "8001 ........ '%!'"),

        Of(ContentKind.Executable, "application/x-elf", "7F 'ELF'"),
        Of(ContentKind.Executable, "application/x-mach-binary", "FEEDFACE"),
        Of(ContentKind.Executable, "application/x-mach-binary", "FEEDFACF"),
        Of(ContentKind.Executable, "application/x-mach-binary", "CEFAEDFE"),
        Of(ContentKind.Executable, "application/x-mach-binary", "CFFAEDFE"),
        Of(ContentKind.Executable, "application/wasm", "00 'asm'"),
        Of(ContentKind.Executable, "application/vnd.android.dex", "'dex' 0A"),
        Of(ContentKind.Executable, "application/x-msdownload", "'MZ'"),
        Of(ContentKind.Executable, "application/x-nintendo-nes-rom", "'NES' 1A"),
        Of(ContentKind.Executable, "application/x-lua-bytecode", "1B 'Lua'"),
    ];
}
