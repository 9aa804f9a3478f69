/// The packages of `Package.swift`, and what they contain.
extension ThirdPartyNotice {
    static let packages = [
        ThirdPartyNotice(
            name: "GRDB.swift", place: "https://github.com/groue/GRDB.swift",
            text: """
                Copyright (C) 2015-2025 Gwendal Roué

                Permission is hereby granted, free of charge, to any person obtaining a copy
                of this software and associated documentation files (the "Software"), to deal
                in the Software without restriction, including without limitation the rights
                to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
                copies of the Software, and to permit persons to whom the Software is
                furnished to do so, subject to the following conditions:

                The above copyright notice and this permission notice shall be included in all
                copies or substantial portions of the Software.

                THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
                IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
                FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
                AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
                LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
                OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
                SOFTWARE.
                """),
        ThirdPartyNotice(
            name: "swift-argument-parser", place: "https://github.com/apple/swift-argument-parser",
            text: """
                Copyright (c) 2020 Apple Inc. and the Swift project authors

                Licensed under the Apache License, Version 2.0, with the Runtime Library
                Exception:

                As an exception, if you use this Software to compile your source code and
                portions of this Software are embedded into the binary product as a result,
                you may redistribute such product without providing attribution as would
                otherwise be required by Sections 4(a), 4(b) and 4(d) of the License.
                """),
        ThirdPartyNotice(
            name: "swift-crypto", place: "https://github.com/apple/swift-crypto",
            text: """
                                            The SwiftCrypto Project
                                            =======================

                Please visit the SwiftCrypto web site for more information:

                  * https://github.com/apple/swift-crypto

                Copyright 2019 The SwiftCrypto Project

                The SwiftCrypto Project licenses this file to you under the Apache License,
                version 2.0 (the "License"); you may not use this file except in compliance
                with the License. You may obtain a copy of the License at:

                  https://www.apache.org/licenses/LICENSE-2.0

                Unless required by applicable law or agreed to in writing, software
                distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
                WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
                License for the specific language governing permissions and limitations
                under the License.

                Also, please refer to each LICENSE.<component>.txt file, which is located in
                the 'license' directory of the distribution file, for the license terms of the
                components that this product depends on.

                -------------------------------------------------------------------------------

                This product contains test vectors from Google's wycheproof project.

                  * LICENSE (Apache License 2.0):
                    * https://github.com/C2SP/wycheproof/blob/31387e2cd596587c859c611027b6a44d2e2b65ff/LICENSE
                  * HOMEPAGE:
                    * https://github.com/google/wycheproof

                ---

                This product contains a derivation of various files from SwiftNIO.

                  * LICENSE (Apache License 2.0):
                    * https://www.apache.org/licenses/LICENSE-2.0
                  * HOMEPAGE:
                    * https://github.com/apple/swift-nio
                """),
        ThirdPartyNotice(
            name: "BoringSSL, in swift-crypto",
            place: "https://boringssl.googlesource.com/boringssl",
            text: """
                Copyright 1995-2016 The OpenSSL Project Authors. All Rights Reserved.
                Copyright 2014-2026 The BoringSSL Authors

                Licensed under the Apache License, Version 2.0.
                """),
        ThirdPartyNotice(
            name: "fiat-crypto, in BoringSSL", place: "https://github.com/mit-plv/fiat-crypto",
            text: """
                Copyright (c) 2015-2020 the fiat-crypto authors

                Permission is hereby granted, free of charge, to any person obtaining a copy
                of this software and associated documentation files (the "Software"), to deal
                in the Software without restriction, including without limitation the rights
                to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
                copies of the Software, and to permit persons to whom the Software is
                furnished to do so, subject to the following conditions:

                The above copyright notice and this permission notice shall be included in all
                copies or substantial portions of the Software.

                THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
                IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
                FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
                AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
                LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
                OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
                SOFTWARE.
                """),
        ThirdPartyNotice(
            name: "XKCP, in swift-crypto", place: "https://github.com/XKCP/XKCP",
            text: """
                The eXtended Keccak Code Package (XKCP), https://github.com/XKCP/XKCP

                To the extent possible under law, the implementer has waived all copyright and
                related or neighboring rights to the source code.
                http://creativecommons.org/publicdomain/zero/1.0/
                """),
        ThirdPartyNotice(
            name: "swift-asn1", place: "https://github.com/apple/swift-asn1",
            text: """
                                            The SwiftASN1 Project
                                            =====================

                Please visit the SwiftASN1 web site for more information:

                  * https://github.com/apple/swift-asn1

                Copyright 2022 The SwiftASN1 Project

                The SwiftASN1 Project licenses this file to you under the Apache License,
                version 2.0 (the "License"); you may not use this file except in compliance
                with the License. You may obtain a copy of the License at:

                  https://www.apache.org/licenses/LICENSE-2.0

                Unless required by applicable law or agreed to in writing, software
                distributed under the License is distributed on an "AS IS" BASIS, WITHOUT
                WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied. See the
                License for the specific language governing permissions and limitations
                under the License.

                Also, please refer to each LICENSE.txt file, which is located in
                the 'license' directory of the distribution file, for the license terms of the
                components that this product depends on.

                ---

                This product contains derivations of various scripts from SwiftNIO.

                  * LICENSE (Apache License 2.0):
                    * https://www.apache.org/licenses/LICENSE-2.0
                  * HOMEPAGE:
                    * https://github.com/apple/swift-nio

                ---

                This product contains derivations of various scripts from Swift OpenAPI Generator.

                  * LICENSE (Apache License 2.0):
                    * https://www.apache.org/licenses/LICENSE-2.0
                  * HOMEPAGE:
                    * https://github.com/apple/swift-openapi-generator
                """),
        ThirdPartyNotice(
            name: "TOMLKit", place: "https://github.com/LebJe/TOMLKit",
            text: """
                MIT License

                Copyright (c) 2024 Jeff Lebrun

                Permission is hereby granted, free of charge, to any person obtaining a copy
                of this software and associated documentation files (the "Software"), to deal
                in the Software without restriction, including without limitation the rights
                to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
                copies of the Software, and to permit persons to whom the Software is
                furnished to do so, subject to the following conditions:

                The above copyright notice and this permission notice shall be included in all
                copies or substantial portions of the Software.

                THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
                IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
                FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
                AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
                LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
                OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
                SOFTWARE.
                """),
        ThirdPartyNotice(
            name: "toml++, in TOMLKit", place: "https://github.com/marzer/tomlplusplus",
            text: """
                Copyright (c) Mark Gillard <mark.gillard@outlook.com.au>

                Permission is hereby granted, free of charge, to any person obtaining a copy
                of this software and associated documentation files (the "Software"), to deal
                in the Software without restriction, including without limitation the rights
                to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
                copies of the Software, and to permit persons to whom the Software is
                furnished to do so, subject to the following conditions:

                The above copyright notice and this permission notice shall be included in all
                copies or substantial portions of the Software.

                THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
                IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
                FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
                AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
                LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
                OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
                SOFTWARE.
                """),
    ]
}
