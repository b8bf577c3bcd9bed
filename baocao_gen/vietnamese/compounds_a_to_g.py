"""Words of two syllables that begin with a to g → one text, by their first syllable."""

from __future__ import annotations

from typing import Final

A_TO_G: Final = """
a: | dua lô men; à: |  | này; ác: liệt | cảm độc mộng nghiệt tính ý | nhân; ách: tắc; ai: | nấy
oán | ai bảo cảm lại; ái: |  | chà ngại quốc; am: |  | hiểu; ảm: | đạm; ám: | ảnh chỉ hiệu muội
sát | đạm; an: ninh sinh toàn | cư giang khê nhơn thái ủi | biên bình dật định đồng hùng lạc lão
lập long nam nghỉ táng thai ủy; án: lệ | mạng; anh: em hùng | chị | cả dũng đào hai họ quân trai
tuấn vũ; ảnh: hưởng; ánh: sáng |  | mắt; ao: | hồ; ào: |  | ạt; áo: | dài phao quần | choàng cộc
khoác lặn quan; áp: bức dụng đặt suất | chế lực | giải phích sát; ăn: | khớp mặc năn ở uống | chơi
cỏ học hỏi không lương mừng no nói quà sáng sâu thịt vặt xin; âm: | mưu nhạc thanh | thầm u; ầm: |
| ầm ĩ; ẩm: | thực ướt; ấm: | áp no | cúng lòng trà; ân: | cần hận huệ nhân oán tình xá; ẩn: |
chứa danh dật dụ nấp số tình | giấu; ấn: định | phẩm tượng; ấp: | bắc ủ; ập: |  | đến; âu: | lo
yếm | là lâu phục; ẩu: |  | đả; ấu: |  | thơ; ba: |  | ba bốn cùng gác không mươi ngày tháng; bà:
con | rịa | ba chị già lão má ngoại xã; bác: bỏ sĩ |  | học; bạc: | hà liêu màu | mầu; bách: khoa
| hóa | bộ hoa; bạch: đàn |  | đàng đằng; bài: học | bản báo giảng phát tập thơ toán trừ viết |
hát tiết tính trí; bãi: bỏ nhiệm rác | công | cỏ khóa miễn sậy tắm tập; bại: |  | liệt; bám: sát |
trụ; ban: công đầu hành ngành | bí chấp chỉ giám tặng thường | bố cấp đêm ngày thưởng; bàn: bạc
giao luận | cãi tay thảo | ăn dao đạp giấy là máy tiện; bản: án chất chính đồ lĩnh sắc thân tin |
địa kê làng quyền sao thảo vẽ | báo công kẽm lang văn xứ; bán: hàng kính lẻ sỉ | buôn dẫn đảo |
công dâm hoa rong thân vốn; bạn: bè đọc | hàng | đời học hữu lòng thân; bàng: | quan | bạc hoàng
quang; bảng: | biểu; bành: | trướng; bánh: mì | kẹo xe | bao bò chưng đa phở tráng ướt xèo; bao:
cấp gồm hàm nhiêu quát | bì bọc che phủ trùm vây | biện giờ lâu quản quanh tải xa; bào: |  | mòn
thai; bảo: dưỡng đảm hiểm hộ lưu mật tồn vệ | an hành hiệu lãnh quản tàng toàn trì trợ | anh đại
hòa kiếm mẫu yên; bão: lũ | hòa; báo: cáo chí | công điện động giá hiệu oán thù tin tường | an
hiếu hình nói viết; bạo: | hành loạn lực | động; bát: | đĩa hương ngát nháo quái; bay: | hơi màu;
bày: tỏ; bảy: |  | mươi; bắc: | bộ cầu giang kạn ninh | cực kỳ; băn: | khoăn; bắn: |  | tin; băng:
| giá rôn | hình keo; bằng: cấp lòng | cách chứng khen | được không sắc; bắp: |  | chân; bắt: buộc
đầu nguồn tay | cóc giam giữ kịp | chuyện được gặp mạch thường tội; bậc: | thang; bẩm: |  | sinh;
bấm: |  | điện số; bần: | cùng hàn nông thần tiện | bạc; bẩn: |  | thỉu; bận: | bịu lòng rộn tâm;
bâng: |  | quơ; bấp: | bênh; bập: |  | bênh; bất: bình cập chính cứ khả lợi ngờ | chấp đồng động
hạnh hợp kể khuất kỳ lực ổn thường | định hảo hủ mãn tiện tín tỉnh; bật: | đèn khóc lửa mí | cười;
bầu: cử | chọn trời; bây: |  | giờ; bấy: |  | giờ nhiêu; bậy: |  | bạ; bè: | bạn lũ phái; bẻ: |
gãy | gẫy ghi; bé: nhỏ | bỏng; beo: |  | béo; béo: |  | ngậy; bê: |  | bối; bề: mặt | dày | bộn
cao dài trên; bể: | bơi; bế: tắc | giảng mạc; bệ: hạ | phóng rạc vệ; bên: cạnh ngoài trong |  | bờ
có dưới kia ngoại nội trên; bền: vững | bỉ chặt; bến: | bãi cảng tàu tre xe | đò; bênh: |  | vực;
bệnh: nhân viện | án dịch lý tật tình xá | dại hoạn; bêu: |  | xấu; bi: kịch | ai đát hài quan
thảm tráng | thương; bì: |  | bõm kịp thư; bỉ: | ổi; bí: ẩn mật thư | danh quyết | hiểm; bị: cáo
thương | can động đơn | án gậy nạn trị; bìa: | rừng; bịa: đặt; biên: bản giới soạn tập | chế cương
dịch độ lai nhận phòng | dạng hòa; biền: |  | thể; biển: | báo hiệu hồ | động; biến: đổi động | áp
chất chuyển dạng thể tướng | báo cách cải chế chứng cố dịch sắc thế tượng; biện: chứng pháp | hộ |
bác; biếng: | ăn nhác; biết: ơn | điều rõ | bao chừng có đâu gì tiếng; biệt: | danh | kích tích
xứ; biểu: diễn dương hiện mẫu quyết tình | đạt đồ thị thức tượng | diện; biếu: |  | xén; binh: |
chủng đoàn lính pháp sĩ | quyền; bình: dân diện dương đẳng luận phước quân thường yên | an chọn dị
định đông liêu long minh ổn phương quyền thạnh thuận tĩnh xét | ân chánh chương điện phong tân
than thanh thành thì tình tịnh; bịt: |  | mắt mũi; bò: |  | biển; bỏ: ngỏ phiếu sót trốn | hoang
học mặc phí qua trống túi | chạy cuộc dở đi mối quá rơi về vốn; bó: | buộc hẹp | tay; bọ: |  |
hung; bóc: | lột; bom: | đạn mìn; bón: | lót phân; bọn: |  | chúng họ mình ta; bóng: | bàn chuyền
dáng đá điện rổ | bay người tối; bóp: |  | méo; bô: | lão; bồ: |  | bịch câu đào đề; bổ: nhiệm
sung | dưỡng ích khuyết trợ túc | chính dương; bố: mẹ trí | cáo cục | chính đẻ phòng y; bộ: đội
luật máy phận trưởng tư | chính công môn | chiến hình thuộc; bốc: | cháy dỡ thuốc | phét vác; bộc:
lộ phát | bạch phá trực; bồi: dưỡng thường | đắp hoàn thẩm | bàn hồi; bối: cảnh rối; bội: | chi
phần thu | hoàn; bôn: |  | ba; bồn: |  | tắm; bốn: |  | bề mươi; bông: hoa | băng đùa gòn; bồng: |
| bềnh; bổng: | lộc; bỗng: |  | chốc dưng nhiên; bột: | ngọt | phát; bơ: |  | sữa vơ; bờ: | biển
cõi | đập rào tre tường; bỡ: |  | ngỡ; bơi: | lội sải thuyền; bởi: |  | lẽ vậy vì; bờm: |  | xờm;
bù: | đắp giá lỗ trừ | lại loong nhìn; bụi: | bặm cây đời rậm | bậm; bùng: | nổ phát; bủng: |  |
beo; buộc: | phải tội; buổi: chiều sáng tối | lễ trưa; buôn: bán lậu | làng; buồn: |  | bã buồn
cười lòng tẻ thảm tủi; buông: lỏng | xuôi | tha; buột: |  | miệng; búp: |  | bê; bút: chì | danh
tích toán | mặc; bừa: | bãi; bữa: ăn | cơm | tiệc; bức: bách tranh xúc | ảnh thiết xạ; bực: |  |
mình tức; bừng: |  | bừng; bước: chân đầu đi tiến | ngoặt | đường một ra vào; bươm: |  | bướm;
bứt: phá | rứt; bưu: chính cục điện | kiện phẩm tá; ca: | dao hát ngợi | khúc mổ rô; cà: mau phê |
| ná tàng; cả: | năm nhà nước | cái đến quyết thể; cá: nhân thể | biệt tính | cảnh chạch chim độ
khô mè nước tra; các: |  | bà ông; cách: mạng thức | biệt chức điệu ly tân | âm bức linh trở xa;
cai: quản trị | lậy nghiện; cài: đặt; cải: cách tạo thiện tiến | chính hóa | bắp hoa lương tổ;
cãi: | cọ lộn nhau vã; cái: | bè | bàn bang bầu đã gì họ nước trò; cam: kết | đoan go | ranh; cảm:
động giác thấy | hứng nhận ơn phục tạ thông tình xúc | hóa lạnh tính; cám: | cảnh dỗ ơn; cạm: |  |
bẫy; can: thiệp | đảm ngăn | hệ; càn: | khôn quét; cản: trở |  | ngại ngăn; cán: bộ | cân; cạn: |
kiệt; càng: |  | hay; cảng: | vụ; canh: | gác giữ phòng tác | nông; cảnh: báo giác sát | cáo quan
vệ | ngộ tỉnh tượng vật; cánh: tay | cửa đồng | hoa; cạnh: tranh | đó; cao: đẳng độ su | bằng cấp
đài điểm học lãnh nguyên nhất quý ráo tầng tốc trào tuổi | cả công đại đạo đồ giá hứng lanh lớn
tần trình vút; cào: |  | bằng; cáo: | buộc lỗi trạng | cấp già; cáp: | quang treo | điện; cát: |
| bà hải tân; cay: |  | cực đắng; cày: | bừa cấy; cắc: |  | cớ; cắm: | mốc trại | đầu; cặm: |  |
cụi; căn: bản cứ nhà | bệnh cước hộ | cỗi nguyên vặn; cằn: | cỗi nhằn; cặn: kẽ | bã; căng: thẳng;
cằng: |  | chân; cẳng: | chân tay; cặp: | đôi sách | bồ; cắt: bỏ giảm | băng cử lớp | đứt tỉa;
câm: | điếc lặng nín; cầm: quyền | cố cự đồ | bút cái cập cữ đầu quân tay; cẩm: |  | nang; cấm: |
cửa đoán kị vận | cố; cân: nhắc | bằng đối nặng xứng | lực; cần: thiết | cẩu cù giờ giuộc kiệm mẫn
thơ trục | câu lao vợt; cẩn: trọng | thận; cận: nghèo | kề thị | dưới; cấp: bách bậc cứu dưới độ
nước phép số thiết trên ủy | dưỡng điện huyện phát tiến tỉnh trung vốn xã | cao tính; cập: nhật;
cất: |  | giấu; câu: chuyện hỏi | lạc nói trả văn | kết; cầu: nối thang | cảng đường hôn lông thị
| cứu hai hồn mong noi nổi thực xin; cẩu: | thả; cấu: thành trúc | kết tạo | hình; cậu: bé | ấm;
cây: số trồng | con cối xanh | bút đèn nến nhỏ; cha: |  | anh mẹ; chạm: | mặt | khắc trán; chan: |
| hòa; chán: |  | nản ngán; chàng: |  | rể trai; chánh: |  | án; chạnh: |  | lòng; chao: |  | đảo;
chào: |  | bán hỏi mời; cháu: |  | họ ngoại nội; chảy: |  | máu; cháy: |  | bỏng; chạy: | chữa |
bàn chợ dài quanh tiền trốn vạy; chắc: chắn |  | là; chăm: sóc | chỉ lo | bẵm chú; chằm: |  |
chằm; chăn: nuôi | gối; chặn: | đứng | đường; chăng: |  | nữa; chằng: chịt | chéo; chẳng: hạn |
những qua | ai cần hề là lẽ may mấy thể; chặng: | đường; chắt: |  | chiu; chặt: chẽ | hạ phá |
tay; châm: | chước; chầm: |  | chậm; chấm: dứt | bài công điểm phẩy thi | phảy; chậm: lại trễ |
chạp lụt rãi tiến; chân: thành | chất chính dung lý tay thật trời | đất thực; chần: |  | chờ chừ;
chẩn: đoán trị | bệnh | cấp; chấn: chỉnh thương | động hưng; chận: |  | đứng; chấp: hành nhận |
chính nhất pháp thuận; chập: | chững | choạng chừng; chất: độc lượng thải vấn | đống đốt liệu |
chính chồng lỏng phác; chật: hẹp |  | ních; châu: lục | á âu đốc thành; chậu: |  | cảnh; che: giấu
| chắn chở phủ; chè: | chén xanh; chen: |  | chân chúc lấn; cheo: |  | leo; chép: |  | chép; chê:
| bai cười trách; chế: áp định độ tác tài tạo | biến phẩm xuất | pháp ước; chênh: lệch; chểnh: |
mảng; chết: |  | chóc khát người thật tiệt; chi: bộ nhánh phí phối tiết trả | cục hội tiêu ủy viện
| đoàn; chì: | chiết than; chỉ: cần dẫn đạo huy số thị tiêu | định giới rõ trích | bảo có sống tay
thống thực tổ tội vì; chí: | hướng ít khí nguyện | chí công đạo minh nhân phải sĩ thú; chị: em |
dâu gái | hằng; chia: sẻ tay | cắt đều rẽ | xẻ; chìa: | khóa | tay; chiếm: đoạt hữu | dụng giữ
lĩnh; chiến: đấu lược sĩ thắng tranh | công dịch khu trường | binh hào tuyến; chiêu: | đãi sinh
thức | vũ; chiều: hướng | cao dài rộng sâu | dọc đãi hôm mai nay ngang tối; chiếu: | bóng cố lệ
sáng; chim: | chóc muông; chìm: | đắm | xuồng; chỉn: chu; chín: muồi | chắn; chinh: | chiến phục;
chình: |  | ình; chỉnh: sửa trang | đốn lý tề | đảng thể trị; chính: đảng đáng phủ quy quyền sách
sự thể thức trị xác | phạm trực | bản công kiến lệnh lý quốc sử thống yếu; chịu: đựng | khó trách
| cực khổ thua; cho: biết phép vay | thấy thuê | ăn cùng dù đến điểm được không là lắm nên rằng;
chó: | dại mèo săn | dái; choai: |  | choai; choáng: |  | váng; chọc: |  | tiết; chói: |  | mắt;
chòm: | sao xóm; chọn: lọc | lựa; chong: |  | chóng; chóng: | mặt vánh; chóp: |  | bu; chót: |  |
vót; chỗ: | đứng ngồi ở trống; chôn: | cất vùi; chồng: chéo | chất | con họ; chổng: |  | mông;
chống: lại | chế chọi dịch đối đỡ hạn phá tham | án chỏi cự đông; chột: |  | dạ; chờ: | đợi; chở:
| che hàng; chợ: | búa cóc gạo nổi phiên; chơi: | bời xấu | đùa khăm xỏ; chu: | cấp đáo kỳ toàn
trình | trinh; chủ: đạo đề đích động nghĩa nhân nhật nhiệm quan quyền thể tịch trì trương yếu |
biên đầu hộ lực nhà quản tọa | chứa quán tâm trí trị ý; chú: thích trọng ý | giải tâm | em rể;
chua: |  | chát; chúa: |  | trời; chuẩn: bị mực | hóa xác y; chúc: | mừng thọ; chui: |  | lủi;
chung: | cuộc cư kết khảo quanh thủy | chung đụng qui thân; chủng: | loại tộc viện; chúng: ta tôi
|  | bạn em mình nó; chuột: |  | cống; chụp: |  | ảnh; chút: |  | đỉnh nào; chuyên: chế chính dùng
đề gia môn mục ngành nghiệp sâu trách trang viên | canh dụng | án hóa quyền tải; chuyền: |  |
sang; chuyển: biến đổi giao phát tải | dịch đến hóa hướng nhượng sang tiếp | biên dời động ngành;
chuyến: | đi xe; chuyện: | trò; chữ: cái ký | số viết | hoa nghiêng nổi rời tình; chứ: | gì không
lị sao; chưa: | đạt từng | hề; chữa: | bệnh cháy trị | chạy; chứa: đựng | chan chấp; chức: danh
năng sắc vụ | nghiệp phận trách tước | dịch quyền sự việc; chưng: cất |  | hửng; chừng: mực | nào
| ấy như; chứng: cứ khoán kiến minh nhận thực từ | chỉ tỏ | giám nhân thương; chương: trình |  |
dương; chướng: ngại | khí mắt tai; co: | cụm giãn | cúm dãn rúm rút thủ; cò: | mồi quay; cỏ: dại |
cây; có: công điều ích lợi mặt thể | hạn hiệu nguy tới trách | ăn bề chí chuyện con cơ của dáng dư
giá hạng hạnh hiếu khác khi kinh lẽ lỗi lý mang môn một mùi nghĩa người nhà nhân phải sách sẵn số
tài thai thế tiếng tình tội tuổi vẻ vị vợ ý; cọ: xát | rửa; cóc: | cách | cần; cọc: |  | cạch;
coi: như trọng | thường | bộ chừng khinh; cõi: | âm đời lòng; con: cái đường gái người số tàu trai
| cháu dâu dấu em | bạc bài bé bọ chuột đẻ đĩ heo lộ mắt nghiện ngươi nhà nhỏ nít nuôi nước
ở rể riêng so sông thoi thơ tính út voi; còn: lại | nhiều | nguyên như tiếp về; cô: đơn giáo | đặc
đọng lập | bé dâu đòng độc gái nàng ta; cổ: điển đông động phần phiếu truyền vũ | đại kính tích
tức | họng súy tay; cố: định gắng tình ý | đô hương hữu thủ vấn | công nhân nhiên sức; côn: |  |
đồ minh quyền trùng; công: an bằng bố chúng chức chứng cộng cụ dân đoàn đoạn ích khai lập lý nghệ
nghiệp nhân nhận quỹ quyền suất tác thức tố trình trường ty ước văn việc viên vụ | báo điện đồng
đức hội lao luận minh sức tâm thương trái | binh bộc cống của cuộc điền đồn hiệu luân nguyên nhật
phá pháp phu sản sơn sứ sự tắc tử; cồng: |  | kềnh; cổng: | chào thông; cống: hiến | rãnh; cộng:
đồng sản tác | hòa hưởng sự; cốt: lõi | cách cán nhục thép | yếu; cột: | cờ điện mốc | buồm chống
đèn mốt; cơ: bản cấu chế hội quan sở | cực động giới thể | bắp cầu giời học mà may ngơi; cờ: |
bạc; cớ: | chi sao; cởi: | bỏ mở | trần; cơm: | áo gạo nước | nếp; cơn: | mưa | sốt; cù: |  | lao;
củ: | khoai | chi hành; cũ: | kỹ rích; cú: | mèo pháp; cụ: già thể | bà kỵ ông; cua: |  | biển;
của: | cải | chìm công ông riêng tư; cục: bộ | diện trưởng | phó; cùi: |  | tay; cúi: | đầu | xin;
cúm: |  | gà; cụm: | từ; cung: cấp ứng | cầu; cùng: với | kỳ nhau | cực dân thời; củng: cố; cũng:
|  | như thể thế vậy; cúng: | bái giỗ lễ tế | cấp; cuộc: chiến đời sống thi | gọi họp | chơi đấu
vui; cuối: cùng năm | tháng tuần; cuốn: hút | chiếu sách theo | trôi; cuồng: | loạn nhiệt phong
tín; cuống: |  | quít quýt; cư: trú | dân ngụ xử; cử: tri | chỉ hành nhân tọa | động; cứ: | điểm
như việc; cự: | ly tuyệt; cưa: |  | tay xẻ; cửa: hàng sổ | biển khẩu ngõ nhà sông | kính ngỏ quan
quyền ra; cực: | đại điểm đoan hình kỳ | mạnh nam; cứng: | nhắc rắn; cước: | phí; cười: |  | giòn
phá; cưới: | hỏi xin; cương: quyết | lĩnh vị; cường: độ | quốc quyền | điệu; cưỡng: chế | bức |
hiếp; cướp: | công | giật; cửu: |  | vạn; cứu: hộ | chữa thương trợ vãn xét | cánh nước quốc; da:
cam | dẻ liễu | dày đen màu mồi trắng; dã: man | chiến ngoại sử thú | xử; dạ: | dày hội; dài: hạn
| dòng hơi lâu | dặn ngoẵng; dải: | phân; dại: |  | gì; dàn: | dựng trải xếp | đều mặt; dán: | tem
| mũi; dạn: | dày; dang: |  | dở tay; dáng: |  | dấp điệu vẻ; dạng: | bản thức; danh: dự mục sách
tính từ | hài hiệu lam nghĩa phận sĩ thắng tiếng vọng | bạ giá số; dành: cho riêng | dụm; dao: |
động kéo | phay; dày: | công dạn dặn đặc | cộp; dãy: | núi số; dạy: | bảo dỗ học nghề | đời; dằn:
| lòng mặt vặt; dặn: | dò; dắt: | dẫn | díu; dẫm: |  | đạp; dân: chủ cư cử lập quyền sinh số sự
tộc trí | ca gian lực phòng phố quân tình vận | biểu chính chúng dã làng nghèo nguyện phong quốc
thân trị ý; dần: dần |  | dà; dẫn: chứng đầu đến đường | dắt điểm động giải tới truyền xuất |
thân; dấn: | bước thân; dâng: | hiến; dập: | tắt; dầu: khí | ăn hỏa mỏ | khi máy; dẫu: |  | sao;
dấu: chấm hiệu phẩy | ấn câu cộng tích vết; dây: | cáp chuyền điện | kẽm nịt; dầy: |  | dạn dặn
đặc; dấy: |  | lên; dậy: | thì; dè: | chừng dặt sẻn; dẽ: |  | dàng; dẻo: | dai; dẹp: | bỏ loạn |
đường; dễ: dàng hiểu | bị chịu gây thương | bề thường; di: chuyển động tích | chúc cư dân dời sản
tản truyền | hại tật; dĩ: nhiên | vãng; dí: |  | dỏm; dị: | dạng tật ứng | sản thường; dịch: bệnh
chuyển vụ | hạch tễ thuật; diễn: biến đàn ra tập | đạt giải tả thuyết văn viên | ca kịch tiến;
diện: mạo | đối rộng tích | đàm; diệt: | chủng trừ; diều: | hâu sáo; diễu: |  | hành; dinh: dưỡng
| điền thự; dính: | líu | dáng; dịp: | tết; dìu: | dắt | dặt; dịu: dàng | hiền; do: đó | dự thám
vậy; dò: | hỏi tìm xét | dẫm; dọ: |  | thám; dọa: | dẫm nạt; doanh: nghiệp thu | lợi nhân số trại;
dọc: | đường theo; dõi: | theo; dòm: |  | ngó; dọn: dẹp |  | nhà; dòng: họ | chảy sông; dỗ: |
dành; dốc: | đứng sức; dồi: dào; dối: | trá; dồn: | dập nén; dông: | bão dài tố; dột: |  | nát;
dơ: | bẩn dáy; dở: dang | hơi | bộ; dỡ: | hàng; dời: |  | bước; du: học kích lịch nhập | khách mục
ngoạn xuân | đãng hành; dù: sao | cho là | rằng; dụ: | dỗ; dung: lượng | dịch môi tích | dị độ
nhan thứ; dùng: | chung; dũng: cảm; dụng: | binh cụ ý | công tình; duy: nhất tân trì | tu vật |
thực trí; duyên: | dáng hải | hài; duyệt: | binh y; dư: luận nợ | lượng thừa | dả; dử: |  | thính;
dữ: liệu | dội | kiện; dự: án báo kiến luật thảo thi toán trữ | bị định đoán khuyết phòng thầu
thính tính trù | khán liệu thí; dựa: | dẫm trên vào; dừng: | chân lại; dựng: | lên | phim; dược:
liệu phẩm | lý sĩ; dưới: đây | nước | luật quyền; dương: | lịch tính vật; dường: như; dưỡng: |
chất khí lão sinh | chí; dứt: điểm | khoát; đa: dạng số | chiều khoa năng ngành phần phương | biên
cảm diện nang; đà: nẵng | đao điểu lạt tàu; đã: | đành từng | dễ là qua; đá: | bóng quý vôi | hoa
màu; đạc: | điền; đai: |  | truyền; đài: | loan phát thọ truyền | từ; đãi: | ngộ; đại: biểu chúng
diện đoàn học hội lượng lý tướng | châu cương dịch dương đa đội đồng lễ lục phú sứ tá thắng thể
trà tu từ | bác ca hồi liên nghị phẫu phu sư sự thọ tự vương; đam: | mê; đàm: phán | thoại; đảm:
bảo nhận nhiệm | đương trách; đám: cưới | cháy đông ma tang | bạc chay mây; đạm: | bạc; đan: | xen
| cử; đàn: ông | áp bà bầu hồi | đá ống xếp; đạn: | bom dược; đang: | khi làm | cai; đàng: hoàng |
| sau; đảng: bộ phái viên | đoàn phí tịch ủy vụ; đãng: | trí; đáng: kể lẽ tiếc | chú | buồn giá
ngờ ra sợ thương tin; đanh: |  | thép; đành: |  | rằng; đánh: cá giá số | bại bắt dấu đổi máy thuế
thức | bài bạo bom bóng cắp cuộc đập đổ đôi đuổi ghen hơi lạc mất nhau thuê vần; đào: tạo | bới
ngũ thải; đảo: | chính lộn ngược quốc | ngũ; đạo: đức luật | diễn | hồi lí lý quân; đáp: ứng | án
lại số; đạp: | đổ | lúa; đạt: | chuẩn được kết tỷ yêu; đau: | buồn đớn khổ lòng thương xót | đáu
lưng mình; đay: | nghiến; đày: | ải đọa | tớ; đáy: | lòng; đắc: | cử địa lực nghĩa | dụng ý; đặc:
biệt điểm sản thù trưng | cách dụng khu quyền sắc tính xá | chủng lợi nhiệm san; đằm: | thắm; đắm:
| chìm đuối | mình; đặm: |  | đà; đắn: | đo; đăng: ký tải | cai kiểm nhập quang; đằng: sau |  |
đẵng; đẳng: cấp | thức; đắt: | đỏ giá hàng; đặt: hàng tên | câu chân cọc ra vấn | bày cược giá
tiền; đâm: | chém chồi; đầm: | ấm lầy phá | đìa; đấm: | bóp đá; đậm: | đà đặc nét; đần: | độn;
đập: | lúa phá | cánh tan vỡ; đất: đai nước | liền ở sét | đỏ; đâu: đó | đâu | có đấy mà; đầu: cơ
đề mối tiên tư | bảng bếp cuối đàn mục năm ra tàu tuần vào | cầu đạn giường gối mùa não nậu người
óc phiếu quân tầu thú tóc từ xanh; đấu: giá thầu tranh | thủ trường | sĩ; đậu: | phộng tương | hũ
phọng; đây: | đó | này; đầy: đủ | rẫy tháng tớ | ải dẫy đọa; đẩy: lùi mạnh nhanh | tới | lui; đẫy:
|  | đà; đấy: | là; đe: dọa |  | nẹt; đè: | bẹp nén | chừng đầu; đem: | lại theo | lòng; đen: |  |
ngòm nháy thui; đèn: | điện hiệu pin; đeo: bám | đuổi; đèo: | bòng | bồng; đẹp: đẽ | mắt | mặt
trai trời; đê: | bao biển điều; đề: án cao cập nghị ra tài xuất | bạt cử cương huề mục phòng thi
xướng | hình lại; để: cho lại | dành lộ phục | không mà mặc mất sau tội vợ ý; đế: quốc |  | vương;
đệ: |  | nhất trình; đêm: | khuya ngày | hôm tối; đền: | bù đáp ơn | mạng; đến: nay nơi | từ | đều
điều giờ là mấy mức ngày nỗi tháng thế thời; đều: | đặn đều nhau; đi: bộ chợ học lại làm lên qua
thăm vào | đầu đôi đường kèm sâu theo tới về | biệt chơi dọc đứng khỏi kiện nghỉ nữa ở ra sau
thẳng thôi tuần vắng xin; đĩa: | bay cứng từ | hình; địa: bàn chỉ điểm lý phương vị | bạ cầu chất
chính giới hình phận | chi chí danh đạo ngục ốc từ; đích: thực | danh đáng thân thị; điếc: | lác
tai; điềm: | đạm nhiên tĩnh; điểm: cầu nghẽn | cao danh sàn số tựa | chỉ tâm trang; điên: |  | rồ;
điển: hình | tích; điện: thoại tử | ảnh áp báo cơ đàm lực lưới năng quang toán | tích từ; điêu: |
đứng khắc linh ngoa tàn; điều: chỉnh dưỡng hành khoản kiện lệ lệnh luật tiết tra trần trị ước |
chế chuyển động hòa khiển phối tiếng tốc | độ; điếu: |  | thuốc; điệu: | bộ; đinh: ốc | lăng ninh
tán | điền; đình: | chỉ chiến công trệ | liệu; đỉnh: | cao điểm; đính: | chính hôn kèm; định: chế
hình hướng lượng mức nghĩa tính | cư danh đoạt giá kiến kỳ luật lý vị | biên công khoản mệnh sẵn
số thần tinh tỉnh tội; đo: | đạc đếm lường vẽ; đò: | dọc đưa ngang; đỏ: | au rực | bừng chót đèn
gay mặt tía; đó: | đây | nằm; đoan: | chính trang; đoàn: kết thể | đại viên | tụ; đoán: | định;
đoạn: | đường thẳng tuyệt; đọc: |  | bài; đòi: hỏi; đói: | kém khổ nghèo | ăn; đon: |  | đả; đòn:
| bẩy; đón: | chào đầu nhận tiếp | cửa; đong: | đưa; đóng: góp vai | băng cửa dấu gói phim quân |
kịch; đọng: lại; đô: thị | đốc la vật; đồ: sộ | án ăn chơi dùng họa thị | bộ đạc hàng nghề thừa
vật; đổ: | bộ lỗi nát thừa vỡ xô | đi gục máu; đỗ: | đạt quyên; độ: | ẩm cao dốc lệch lượng mặn
tuổi | chuẩn độc không kinh nào này thế; đốc: thúc |  | công; độc: đáo giả lập thân | chất hại
nhất quyền thoại tính tố | ác đạo địa đoán kế tài thần; đôi: khi | ba bên co lứa mắt | chút lúc
mươi; đồi: | bại núi trọc trụy | mồi; đổi: mới | chác công lấy thay tiền | điện đời khác lốt tuyển
ý; đối: chất chiếu ngoại nội tác thủ tượng với xử | diện đãi đáp đầu kháng lập lưu mặt phó phương
sách thoại trọng ứng xứng | hình sánh; đội: ngũ tuyển | bóng hình lốt phó trưởng viên | quân; đôn:
đốc | đáo; đồn: | trú | bót; độn: |  | thổ; đông: | á bắc dân đảo đủ lạnh nam xuân y | âu chí du
đúc tây; đồng: bào bộ chí đều đội hồ nghiệp nhất thời thuận tiền tình ý | bạc bằng cấp cỏ hành
hương khởi loạt lòng minh nai phạm phục ruộng tâm thanh | bang bọn dân đại đẳng đất hun khoa lương
nam nghĩa quê tính từ; động: cơ lực vật viên | chạm đất đậy sản tác thái thổ tĩnh từ | kinh lòng
phòng tâm thai tiên tình tử; đốt: | cháy phá sống | đèn; đột: phá xuất | biến kích ngột nhập nhiên
quỵ | tử; đỡ: |  | thì; đời: sống tư | người thường | sau trước; đợi: | chờ; đơm: |  | đặt; đơn:
giá giản phương thuần vị | cử điệu độc hàng thư từ xin | kiện sơ tử; đớn: |  | đau; đu: | đủ đưa
quay; đủ: điều | ăn khả số | mặt; đua: |  | chen; đùa: | giỡn nghịch; đúc: kết | rút; đục: | khoét
ngầu; đùm: | bọc | túm; đun: | nấu | đẩy; đùn: | đẩy; đung: |  | đưa; đúng: đắn hạn hướng lúc mức
| đối giờ hẹn quy | mực ra với; đụng: | chạm độ; đuốc: | tuệ; đuổi: theo | kịp | đi; đuối: | sức;
đưa: ra tin vào | đến đón lên tiễn về | chân đẩy mắt tay; đứa: | bé con trẻ; đức: hạnh | độ tính |
dục tin trị; đừng: |  | có; đứng: đắn đầu ra | lớp tên vững | dậy lên sững; được: | giá lòng mùa
phép việc | cái cuộc kiện nước thể tiếng; đương: nhiên | chức đại đầu nhiệm sự; đường: bộ dây lối
ống phố | biên cao dài dẫn không sá sắt thủy tránh truyền | biển đi hào hướng kính làng máu mật
mòn nước ray trong trường xa; đứt: |  | quãng; e: ngại | ấp dè lệ thẹn | sợ; em: gái | bé dâu họ
rể trai út; eo: |  | hẹp; ép: | buộc giá | duyên; ê: |  | ẩm; ế: | ẩm; êm: đềm | ả ái đẹp | dịu;
ga: | lăng rô; gà: | con mái trống vịt; gác: | cổng lửng; gạc: |  | bỏ; gạch: | bỏ ngang nối; gai:
| góc mắt | gốc; gái: |  | này; gan: | dạ góc lì | liền; gán: | ghép nợ; gạn: | lọc; gang: | tay
tấc thép; ganh: | đua ghét tị; gánh: | chịu nặng vác; gạo: | cội nếp tẻ; gạt: | bỏ tàn; gay: gắt |
cấn go; gày: |  | gò; gãy: | gọn; gằm: |  | gừ; gắn: bó kết liền | với; găng: | tay | tây; gắng:
sức | công; gặng: |  | hỏi; gắp: | thăm; gặp: gỡ mặt | phải; gắt: gao | gỏng; gặt: |  | hái; gầm:
| cầu gừ | rú; gần: đây gũi như | xa | bên đến gụi kề; gấp: đôi rút | bội gáp; gập: |  | ghềnh gỡ
xuống; gật: | đầu gù; gây: ra | dựng hấn mê rối thiệt | cấn lộn; gầy: | dựng gò yếu | gộc; gẫy: |
| gọn; gậy: | gộc; ghẻ: | lở; ghen: | ghét tị tuông; ghép: | đôi nối; ghê: | gớm sợ tởm | rợn;
ghế: ngồi |  | bành; ghi: âm nhận nhớ | bàn chép chú danh điểm hình rõ tên; gì: | đó | mà; gia:
công đình nhập súc tăng | cảnh cầm cố dụng giáo hạn phả tộc truyền trưởng vị | chính chủ cư đinh
huynh pháp tốc từ; già: | làng yếu | cả đời; giả: | danh dối định mạo sử tạo thiết thuyết tưởng vờ
| của hiệu lả; giá: cả trị | bán mua rét thành vốn | sử thú; giác: | mạc ngộ quan | độ; giai: cấp
đoạn | điệu; giải: đáp ngân pháp phóng quyết thích thưởng tỏa trí trình | cứu khát mã ngũ nhiệt
thể | độc nghệ nguy tán; giãi: | bày; giam: | giữ; giảm: nghèo nhẹ thiểu | án bớt dần giá phát sút
thuế | chi tô tức; giám: đốc sát | định hiệu khảo mục | quốc; gian: lận | dối hàng khổ nan | dâm
hùng truân; giàn: | giáo; giản: dị | đơn lược tiện; gián: tiếp | điệp đoạn; giang: | cảng hồ sơn;
giảng: dạy viên | đường giải; giáng: | chức sinh; giành: giật thắng | được; giao: ban dịch lưu
thông tiếp | cấu diện đất hội hữu kết khoán nhận nhiệm nộp phó thiệp thoa thời thừa thương | điện
liên lộ tranh; giáo: án dục sư trình viên | dân dưỡng hoàng hội huấn khoa lý phái sinh xứ | ban
hữu sĩ; giáp: ranh |  | mặt; giàu: có | mạnh sang; giày: | da dép; giằn: |  | vặt; giặt: | giũ là;
giấc: | mơ ngủ; giẫm: | đạp; giận: | dữ hờn | dỗi; giật: |  | mình thót; giầu: |  | có mạnh sang;
giấu: | giếm | tên; giây: | lát phút; giầy: |  | dép; giấy: phép tờ | bạc báo in khen mời | moi
vụn; giẻ: |  | rách; gieo: | cấy trồng; giêng: | hai; giếng: | khoan khơi; giết: |  | người; gió:
| bão đông lốc mùa tây | bảo chướng; giỏi: | giang; giòn: |  | tan; gióng: | giả; giọng: nói |
điệu; giọt: |  | máu; giỗ: | chạp kỵ; giông: |  | bão tố; giống: nòi | hệt má nhau | cái đực như;
giơ: | tay; giờ: đây | giấc hành phút | chơi khắc; giở: | giọng trò | tay; giới: hạn thiệu | chức
tính | luật; giục: | giã; giun: | đất sán; giúp: đỡ việc | ích sức | vì; giữ: gìn lại nguyên vững
| chân | lời mình; giữa: | chừng; giương: | cao; giường: | bệnh chiếu | nằm; gò: | đống; gõ: |
cửa; góc: độ | cạnh; gói: thầu; gọi: là | điện thầu vốn; gom: | góp; gọn: nhẹ | gàng; góp: phần
vào ý | mặt sức vốn; gót: | chân; gồ: | ghề; gỗ: |  | tròn; gốc: rễ | tích | từ; gối: | chăn đầu;
gồng: | gánh; gỡ: | rối; gợi: | cảm mở ý; gợn: |  | sóng; guồng: | máy; gửi: | thân thư; gươm: |
đao giáo; gương: mặt mẫu | sáng; gượng: | ép
"""
"""A first syllable and those behind it; ``compounds.py`` says how it is read."""
